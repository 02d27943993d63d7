package io.santoku.lifecycle;

import io.santoku.inventory.ComponentId;
import java.time.Instant;
import java.util.Collection;

/// Asks components again for what they told of themselves. Calls go out, so never within a transaction; one that does
/// not answer leaves what is known as it is.
@FunctionalInterface
public interface Rereads {
    /// Imports the descriptors of all orchestrators again.
    void catalogues();

    /// Measures those of these clouds that were not measured since then; whether there were any.
    default boolean clouds(Collection<ComponentId> vims, Instant then) {
        return false;
    }
}
