package io.santoku.lifecycle;

import io.santoku.inventory.ComponentId;
import java.time.Instant;
import java.util.Collection;

/// Reads again from components what they report about themselves. It makes calls, so never use it in a transaction; a
/// component that does not answer leaves the stored values as they are.
@FunctionalInterface
public interface Rereads {
    /// Imports the descriptors of all orchestrators again.
    void catalogues();

    /// Measures those of the clouds `vims` that were not measured since `then`; false if there were none.
    default boolean clouds(Collection<ComponentId> vims, Instant then) {
        return false;
    }
}
