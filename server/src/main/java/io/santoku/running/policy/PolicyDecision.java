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
        @Nullable Choice choice,
        State state,
        String why,
        List<RuleConsideration> considered) {
    public PolicyDecision {
        considered = List.copyOf(considered);
    }

    /// The chosen rule and its action, and the operation that was started for it, if one was.
    public record Choice(
            String rule, @Nullable Action action, @Nullable OperationId operation) {}

    /// The name of the chosen rule; null where no rule was chosen.
    public @Nullable String rule() {
        return choice == null ? null : choice.rule();
    }

    /// The action of the chosen rule.
    public @Nullable Action action() {
        return choice == null ? null : choice.action();
    }

    /// The operation that was started.
    public @Nullable OperationId operation() {
        return choice == null ? null : choice.operation();
    }
}
