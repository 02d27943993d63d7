package io.santoku.running.policy;

import io.santoku.execution.OperationId;
import io.santoku.running.alert.FailingService;
import java.time.Duration;
import java.util.Map;

/// Applies the actions of rules.
@FunctionalInterface
public interface Remedy {
    /// Applies the action of the rule, in the caller's transaction as far as it changes our own data; `content` is the
    /// content of a notification.
    Outcome apply(RuleText rule, FailingService failing, Map<String, Object> content);

    /// The outcome of applying an action.
    sealed interface Outcome {
        /// An operation was started that carries out the action.
        record Started(OperationId operation) implements Outcome {}

        /// The action is complete.
        record Done() implements Outcome {}

        /// The action cannot be taken now; it may be tried again after the pause.
        record Later(String why, Duration pause) implements Outcome {}

        /// The action is refused in the present state.
        record Refused(String why) implements Outcome {}
    }
}
