package io.santoku.plan;

import java.util.Set;

/// One change of a plan, the reason for it, and the steps that must be completed before it.
public record Step(StepId id, Change change, Set<StepId> after, Reason reason) {
    public Step {
        after = Set.copyOf(after);
    }

    /// The step with the reason that follows from the change alone.
    public Step(StepId id, Change change, Set<StepId> after) {
        this(id, change, after, Reason.of(change));
    }

    /// The resource that the change is about.
    public Resource resource() {
        return change.resource();
    }
}
