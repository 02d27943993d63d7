package io.santoku.api.v1.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @JsonUnwrapped DecisionChoiceView choice,
        String why,
        List<RuleConsideration> considered) {

    /// The chosen rule and its action, and the operation that it started; all null where no rule was chosen.
    record DecisionChoiceView(
            @Nullable String rule,
            @Nullable String action,
            @Nullable String operation) {
        static DecisionChoiceView of(PolicyDecision decision) {
            Action action = decision.action();
            OperationId operation = decision.operation();
            return new DecisionChoiceView(
                    decision.rule(),
                    action == null ? null : action.text(),
                    operation == null ? null : operation.value());
        }
    }

    static DecisionView of(PolicyDecision decision) {
        return new DecisionView(
                FailureView.of(decision.failure()),
                decision.at(),
                decision.state().text(),
                DecisionChoiceView.of(decision),
                decision.why(),
                decision.considered());
    }
}
