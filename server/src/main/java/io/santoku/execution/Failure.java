package io.santoku.execution;

import io.santoku.inventory.ComponentId;
import org.jspecify.annotations.Nullable;

/// The reason why an attempt failed: kind of fault, component, the call that met it, and the component's answer.
/// `touched` is true if the attempt may have changed something at the component.
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
