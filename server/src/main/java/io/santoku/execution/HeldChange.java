package io.santoku.execution;

import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import org.jspecify.annotations.Nullable;

/// A change of what a slice holds, written together with the events that cause it.
public sealed interface HeldChange {
    /// The slice holds the resource, or may: `sure` is false from the first intent until the step is through.
    record Hold(Resource resource, @Nullable Object facts, boolean sure) implements HeldChange {}

    /// The slice holds the resource no longer.
    record Drop(ResourceId id) implements HeldChange {}
}
