package io.santoku.running.policy;

import io.santoku.execution.OperationId;
import io.santoku.running.alert.FailingNetworkService;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was decided about a failing network service: which rule had its turn, what it does, why, and what came of the
/// rules that were asked. `at` is when that was last so.
public record PolicyDecision(
        FailingNetworkService failure,
        Instant at,
        @Nullable String rule,
        @Nullable Action action,
        State state,
        String why,
        List<RuleConsideration> considered,
        @Nullable OperationId operation) {
    public PolicyDecision {
        considered = List.copyOf(considered);
    }
}
