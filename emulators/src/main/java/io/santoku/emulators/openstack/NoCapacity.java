package io.santoku.emulators.openstack;

/// Reports that a server cannot be created: the project's quota or the hosts' free capacity does not allow it.
public final class NoCapacity extends RuntimeException {

    private final String reason;

    /// The reason in Nova's words.
    public NoCapacity(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// The reason in Nova's words.
    public String reason() {
        return reason;
    }
}
