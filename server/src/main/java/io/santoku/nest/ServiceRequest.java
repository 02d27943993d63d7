package io.santoku.nest;

import io.santoku.inventory.ServiceEntry;
import org.jspecify.annotations.Nullable;

/// One instance of a network service that the slice needs at a location; `key` names it within the slice and is the
/// same whenever the same request is mapped again. Without `functionId` it is one that the NEST brings along.
public record ServiceRequest(
        String key,
        ServiceEntry entry,
        String location,
        @Nullable String functionId,
        boolean shared) {
    /// Whether the slice can do without.
    public boolean optional() {
        return entry.optional();
    }
}
