package io.santoku.slice;

/// The phase of a slice's life cycle: a step of its commissioning, its operation, its decommissioning, or a failure
/// (3GPP TS 28.530 clause 4.3). The words are those that clients already know.
public enum Phase {
    INIT("Init"),
    PLACEMENT("Placement"),
    PROVISIONING("Provisioning"),
    ACTIVATION("Activation"),
    RUNNING("Running"),
    FAILED("Failed"),
    TERMINATING("Terminating"),
    ERROR("Error");

    private final String text;

    Phase(String text) {
        this.text = text;
    }

    /// The word that people and clients read.
    public String text() {
        return text;
    }
}
