package io.santoku.running;

import io.santoku.driver.NfvoDriver.Condition;
import java.util.Optional;

/// How a network service of a slice is; the numbers are the predecessor's, which alert rules and dashboards know.
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

    /// What the orchestrator said, as a state; empty while it changes the service by itself, which stays for so long
    /// what it was.
    static Optional<ServiceState> of(Condition condition) {
        return switch (condition) {
            case RUNNING -> Optional.of(RUNNING);
            case CHANGING -> Optional.empty();
            case TERMINATING -> Optional.of(TERMINATING);
            case TERMINATED -> Optional.of(TERMINATED);
            case FAILED -> Optional.of(ERROR);
        };
    }

    /// The number that stands for it in metrics.
    public int value() {
        return value;
    }
}
