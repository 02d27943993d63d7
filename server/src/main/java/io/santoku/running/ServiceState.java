package io.santoku.running;

import io.santoku.driver.NfvoDriver.Condition;
import java.util.Optional;

/// The state of a network service of a slice, with the number that alert rules and dashboards use.
public enum ServiceState {
    RUNNING(1),
    TERMINATED(2),
    ERROR(3),
    TERMINATING(4),
    STOPPED(5);

    private final int value;

    ServiceState(int value) {
        this.value = value;
    }

    /// Converts the condition that the orchestrator reported; empty while the orchestrator changes the service by
    /// itself: until that ends, the previous state remains.
    static Optional<ServiceState> of(Condition condition) {
        return switch (condition) {
            case RUNNING -> Optional.of(RUNNING);
            case CHANGING -> Optional.empty();
            case TERMINATING -> Optional.of(TERMINATING);
            case TERMINATED -> Optional.of(TERMINATED);
            case FAILED -> Optional.of(ERROR);
        };
    }

    /// The number of the state in metrics.
    public int value() {
        return value;
    }
}
