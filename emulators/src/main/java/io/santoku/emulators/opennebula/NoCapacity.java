package io.santoku.emulators.opennebula;

/// OpenNebula refuses a machine or has no host for it; the message is in OpenNebula's words.
public final class NoCapacity extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoCapacity(String reason) {
        super(reason);
    }
}
