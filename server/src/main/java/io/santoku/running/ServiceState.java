package io.santoku.running;

import io.santoku.driver.NfvoDriver.Condition;

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

    /// What the orchestrator said, as a state.
    static ServiceState of(Condition condition) {
        return switch (condition) {
            case RUNNING -> RUNNING;
            case TERMINATING -> TERMINATING;
            case TERMINATED -> TERMINATED;
            case FAILED -> ERROR;
        };
    }

    /// The number that stands for it in metrics.
    public int value() {
        return value;
    }
}
