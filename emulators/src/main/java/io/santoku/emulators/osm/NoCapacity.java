package io.santoku.emulators.osm;

/// A cloud refuses a request about a server, mostly for lack of room; the message says why.
public final class NoCapacity extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// With the cloud's own message.
    public NoCapacity(String message) {
        super(message);
    }
}
