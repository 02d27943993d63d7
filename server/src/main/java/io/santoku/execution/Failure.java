package io.santoku.execution;

import io.santoku.inventory.ComponentId;
import org.jspecify.annotations.Nullable;

/// Why an attempt failed: kind of fault, component, the call that met it, and what the component said. `touched` tells
/// whether the attempt may have changed the world.
public record Failure(
        String kind,
        ComponentId component,
        String call,
        String detail,
        boolean touched,
        @Nullable String incident) {

    /// One sentence for people.
    public String sentence() {
        return "%s answered %s with %s: %s".formatted(component, call, kind, detail);
    }
}
