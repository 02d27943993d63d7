package io.santoku.running.alert;

import java.time.Instant;
import java.util.Map;

/// What a monitoring system says of something: it fires, or it is resolved. Fingerprint and start together tell one
/// alert from all others.
public record Alert(String fingerprint, String name, Instant startsAt, boolean isFiring, Map<String, String> labels) {
    public Alert {
        labels = Map.copyOf(labels);
    }
}
