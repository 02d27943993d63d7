package io.santoku.emulators.openstack;

/// A server cannot be had: the project's quota or the hosts' free capacity does not allow it.
public final class NoCapacity extends RuntimeException {

    private final String reason;

    /// The reason as Nova words it.
    public NoCapacity(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// The reason as Nova words it.
    public String reason() {
        return reason;
    }
}
