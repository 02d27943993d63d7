package io.santoku.execution;

import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import org.jspecify.annotations.Nullable;

/// A change of the resources that a slice holds, written together with the events that cause it.
public sealed interface HeldChange {
    /// The slice holds the resource, or may hold it: `sure` is false from the first intent until the step is completed.
    record Hold(Resource resource, @Nullable Object facts, boolean sure) implements HeldChange {}

    /// The slice no longer holds the resource.
    record Drop(ResourceId id) implements HeldChange {}
}
