package io.santoku.slice;

/// Where a slice stands in its life; the words are the predecessor's, which clients know.
public enum Phase {
    INIT("Init"),
    PLACEMENT("Placement"),
    PROVISIONING("Provisioning"),
    ACTIVATION("Activation"),
    RUNNING("Running"),
    FAILED("Failed"),
    TERMINATING("Terminating"),
    ERROR("Error");

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    /// The word that people and clients read.
    public String word() {
        return word;
    }
}
