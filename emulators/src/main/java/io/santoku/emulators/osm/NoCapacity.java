package io.santoku.emulators.osm;

/// A cloud has no room for a server; the message says what it lacks.
public final class NoCapacity extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// With the cloud's own words.
    public NoCapacity(String message) {
        super(message);
    }
}
