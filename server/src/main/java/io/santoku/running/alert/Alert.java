package io.santoku.running.alert;

import java.time.Instant;
import java.util.Map;

/// An alert of a monitoring system, which is either firing or resolved. Fingerprint and start time together identify an
/// alert.
public record Alert(String fingerprint, String name, Instant startsAt, boolean isFiring, Map<String, String> labels) {
    public Alert {
        labels = Map.copyOf(labels);
    }
}
