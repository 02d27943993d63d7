package io.santoku.lifecycle;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.plan.Plan;

/// What came of healing a slice or a shared subnet.
public sealed interface HealResult {
    /// It is being healed.
    record Healing(Operation operation) implements HealResult {}

    /// What a heal would do now.
    record Feasible(Plan plan) implements HealResult {}

    /// Everything that answered is as it was made: nothing is to be done.
    record InSync() implements HealResult {}

    /// There is no such slice.
    record Unknown() implements HealResult {}

    /// Another operation works on it.
    record Busy(OperationId operation) implements HealResult {}

    /// It does not run; `why` is a sentence.
    record Inapplicable(String why) implements HealResult {}
}
