package io.santoku.plan;

import java.util.Set;

/// One change of a plan, and the steps that must be through before it.
public record Step(StepId id, Change change, Set<StepId> after) {
    public Step {
        after = Set.copyOf(after);
    }

    /// The resource that the change is about.
    public Resource resource() {
        return change.resource();
    }
}
