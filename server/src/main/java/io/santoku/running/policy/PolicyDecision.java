package io.santoku.running.policy;

import io.santoku.execution.OperationId;
import io.santoku.running.alert.FailingNetworkService;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision about a failing network service: the chosen rule and its action, the reason, and the verdicts on the
/// rules that were evaluated. `at` is the time at which the decision was last made.
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
