package io.santoku.emulators.osm;

import java.time.Instant;

/// Times as OSM writes them.
final class Times {
    private Times() {}

    /// Seconds since the epoch, with a fraction.
    static double seconds(Instant instant) {
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }
}
