package io.santoku.running.policy;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;

/// The compiled condition of a rule.
final class Condition {
    private final CelRuntime.Program program;

    Condition(CelRuntime.Program program) {
        this.program = program;
    }

    /// The reason why the condition does not hold; empty when it holds.
    Optional<String> objection(Map<String, ?> variables) {
        try {
            return Boolean.TRUE.equals(program.eval(variables))
                    ? Optional.empty()
                    : Optional.of("its condition does not hold");
        } catch (CelEvaluationException failure) {
            return Optional.of("its condition cannot be evaluated: " + failure.getMessage());
        }
    }
}
