package io.santoku.lifecycle;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.plan.Plan;

/// The result of healing a slice or a shared subnet.
public sealed interface HealResult {
    /// The slice or subnet is being healed.
    record Healing(Operation operation) implements HealResult {}

    /// A preview: the plan of a heal now.
    record Feasible(Plan plan) implements HealResult {}

    /// Everything that was reported is as it was made: there is nothing to do.
    record InSync() implements HealResult {}

    /// There is no such slice.
    record Unknown() implements HealResult {}

    /// Another operation works on the slice or subnet.
    record Busy(OperationId operation) implements HealResult {}

    /// The slice or subnet does not run; `why` is a sentence.
    record Inapplicable(String why) implements HealResult {}
}
