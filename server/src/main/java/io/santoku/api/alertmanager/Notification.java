package io.santoku.api.alertmanager;

import io.santoku.api.document.JsonDocument;
import io.santoku.api.document.Violations;
import io.santoku.running.alert.Alert;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Reads a notification. Unknown members, which later versions may add, are ignored; required members must be right.
final class Notification {
    private static final int MOST = 1_000;
    private static final int LONGEST = 200;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Violations violations = new Violations();
    private final Instant now;

    private Notification(Instant now) {
        this.now = now;
    }

    /// Returns the alerts; an alert without a start time starts now.
    static List<Alert> alerts(JsonDocument document, Instant now) {
        var notification = new Notification(now);
        List<Alert> alerts = notification.read(document.root().path("alerts"));
        notification.violations.throwIfAny();
        return alerts;
    }

    private List<Alert> read(JsonNode list) {
        var alerts = new ArrayList<Alert>();
        if (!list.isArray() || list.size() > MOST) {
            violations.add("/alerts", "must be a list of at most %d alerts".formatted(MOST));
            return alerts;
        }
        for (JsonNode one : list.values()) {
            alerts.add(alert(one, "/alerts/" + alerts.size()));
        }
        return alerts;
    }

    private Alert alert(JsonNode one, String place) {
        Map<String, String> labels = labels(one.path("labels"), place + "/labels");
        String name = labels.getOrDefault("alertname", "");
        if (name.isEmpty()) {
            violations.add(place + "/labels/alertname", "is required");
        }
        return new Alert(fingerprint(one, place, labels), name, start(one, place), isFiring(one, place), labels);
    }

    private boolean isFiring(JsonNode one, String place) {
        String status = one.path("status").asString("firing");
        if (!status.equals("firing") && !status.equals("resolved")) {
            violations.add(place + "/status", "must be firing or resolved");
        }
        return status.equals("firing");
    }

    /// Without a fingerprint, the labels identify the alert, as they do in Alertmanager.
    private String fingerprint(JsonNode one, String place, Map<String, String> labels) {
        String given = one.path("fingerprint").asString("");
        if (given.length() > LONGEST) {
            violations.add(place + "/fingerprint", "must be at most %d characters".formatted(LONGEST));
        }
        return given.isEmpty() ? Integer.toHexString(labels.hashCode()) : given;
    }

    private Instant start(JsonNode one, String place) {
        String text = one.path("startsAt").asString("");
        if (text.isEmpty()) {
            return now;
        }
        try {
            Instant start = OffsetDateTime.parse(text).toInstant();
            if (!start.isBefore(EARLIEST) && start.isBefore(LATEST)) {
                return start;
            }
        } catch (DateTimeException _) {
            // reported below
        }
        violations.add(place + "/startsAt", "must be a time as RFC 3339 writes it");
        return now;
    }

    private Map<String, String> labels(JsonNode node, String place) {
        var labels = new HashMap<String, String>();
        if (!node.isObject()) {
            violations.add(place, "must be an object of texts");
        }
        node.properties().forEach(label -> {
            if (label.getValue().isString()) {
                labels.put(label.getKey(), label.getValue().stringValue());
            } else {
                violations.add(Violations.member(place, label.getKey()), "must be text");
            }
        });
        return labels;
    }
}
