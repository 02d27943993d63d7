package io.santoku.api.v1.policy;

import io.santoku.execution.OperationId;
import io.santoku.running.policy.Action;
import io.santoku.running.policy.PolicyDecision;
import io.santoku.running.policy.RuleConsideration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision in the form of the API; `state` is `waiting`, `acted` or `nothing`.
record DecisionView(
        FailureView failure,
        Instant at,
        String state,
        @Nullable String rule,
        @Nullable String action,
        String why,
        List<RuleConsideration> considered,
        @Nullable String operation) {

    static DecisionView of(PolicyDecision decision) {
        Action action = decision.action();
        OperationId operation = decision.operation();
        return new DecisionView(
                FailureView.of(decision.failure()),
                decision.at(),
                decision.state().text(),
                decision.rule(),
                action == null ? null : action.text(),
                decision.why(),
                decision.considered(),
                operation == null ? null : operation.value());
    }
}
