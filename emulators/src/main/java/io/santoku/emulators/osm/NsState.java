package io.santoku.emulators.osm;

/// The states of a network service in the words of its record.
enum NsState {
    CREATED("NOT_INSTANTIATED", "init", "init"),
    BUILDING("BUILDING", "init", "init"),
    READY("READY", "running", "configured"),
    BROKEN("BROKEN", "failed", "failed"),
    TERMINATING("TERMINATING", "terminating", "terminating"),
    TERMINATED("NOT_INSTANTIATED", "terminated", "terminating"),
    TERMINATION_FAILED("BROKEN", "failed", "terminating");

    private final String nsState;
    private final String operationalStatus;
    private final String configStatus;

    NsState(String nsState, String operationalStatus, String configStatus) {
        this.nsState = nsState;
        this.operationalStatus = operationalStatus;
        this.configStatus = configStatus;
    }

    String nsState() {
        return nsState;
    }

    String operationalStatus() {
        return operationalStatus;
    }

    String configStatus() {
        return configStatus;
    }

    boolean busy() {
        return this == BUILDING || this == TERMINATING;
    }
}
