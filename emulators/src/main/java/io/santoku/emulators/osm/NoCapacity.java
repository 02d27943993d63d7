package io.santoku.emulators.osm;

/// A cloud does not do what it is asked with a server, mostly for lack of room; the message says why.
public final class NoCapacity extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// With the cloud's own words.
    public NoCapacity(String message) {
        super(message);
    }
}
