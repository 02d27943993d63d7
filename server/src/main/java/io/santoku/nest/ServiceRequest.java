package io.santoku.nest;

import io.santoku.inventory.ServiceEntry;
import org.jspecify.annotations.Nullable;

/// One instance of a network service that the slice needs at a location; `key` names it within the slice and is the
/// same whenever the same request is mapped again. `functionId` is null for a network service that the NEST adds
/// itself.
public record ServiceRequest(
        String key,
        ServiceEntry entry,
        String location,
        @Nullable String functionId,
        boolean shared) {
    /// Whether the slice can run without it.
    public boolean optional() {
        return entry.optional();
    }
}
