package io.santoku.running.policy;

import io.santoku.execution.OperationId;
import io.santoku.running.alert.FailingService;
import java.time.Duration;
import java.util.Map;

/// Does what a rule says.
@FunctionalInterface
public interface Remedy {
    /// Starts it, in the caller's transaction as far as it is ours; `told` is what whoever is notified gets to know.
    Outcome apply(RuleText rule, FailingService failing, Map<String, Object> told);

    /// What came of it.
    sealed interface Outcome {
        /// An operation does it.
        record Started(OperationId operation) implements Outcome {}

        /// It is done.
        record Done() implements Outcome {}

        /// Not now; it may be tried again after the pause.
        record Later(String why, Duration pause) implements Outcome {}

        /// Not as things are.
        record Refused(String why) implements Outcome {}
    }
}
