package io.santoku.driver.osm;

import io.santoku.driver.NfvoDriver.Condition;
import io.santoku.driver.http.Json;
import tools.jackson.databind.JsonNode;

/// Reads the condition of a network service from its record. OSM's life-cycle manager writes its current work into the
/// operational status while it heals, scales or updates a service, also by itself: `healing`, `scaling`, `updating`,
/// `init`, or the name of the operation. None of these is a failure.
final class Conditions {
    private Conditions() {}

    /// Releases 5 and 6 write neither `nsState` nor `currentOperation`.
    static Condition of(JsonNode service) {
        String status = Json.text(service, "operational-status");
        if (status.equals("terminated")) {
            return Condition.TERMINATED;
        }
        if (status.equals("terminating") || isTerminating(service)) {
            return Condition.TERMINATING;
        }
        if (isAtWork(service)) {
            return Condition.CHANGING;
        }
        if (status.equals("failed") || Json.text(service, "nsState").equals("BROKEN")) {
            return Condition.FAILED;
        }
        return status.equals("running") ? Condition.RUNNING : Condition.CHANGING;
    }

    /// Whether the service is being terminated: OSM would accept a second termination, and run it after the first.
    static boolean isTerminating(JsonNode service) {
        return Json.text(service, "currentOperation").equals("TERMINATING")
                || Json.text(service, "nsState").equals("TERMINATING");
    }

    private static boolean isAtWork(JsonNode service) {
        String operation = Json.text(service, "currentOperation");
        return !operation.isEmpty() && !operation.equals("IDLE");
    }
}
