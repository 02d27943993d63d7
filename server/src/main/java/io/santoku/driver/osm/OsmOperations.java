package io.santoku.driver.osm;

import io.santoku.driver.http.ComponentText;
import io.santoku.driver.http.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the records of life-cycle operations of network services.
final class OsmOperations {
    private static final List<String> FAILED = List.of("FAILED", "FAILED_TEMP", "ROLLED_BACK");

    private OsmOperations() {}

    static boolean isFailed(JsonNode operation) {
        return FAILED.contains(Json.text(operation, "operationState"));
    }

    static boolean isTermination(JsonNode operation) {
        return Json.text(operation, "lcmOperationType").equals("terminate");
    }

    /// The reason why an operation failed, with the ids by which it can be found at OSM.
    static String broken(String service, JsonNode operation) {
        String reason =
                firstText(operation, "errorMessage", "detailed-status", "stage").orElse("OSM does not say why");
        return "%s (network service %s, operation %s)"
                .formatted(reason, ComponentText.line(service), ComponentText.line(Records.id(operation)));
    }

    static String stage(JsonNode operation) {
        return firstText(operation, "stage", "detailed-status").orElse("starts the network service");
    }

    private static Optional<String> firstText(JsonNode node, String... fields) {
        return List.of(fields).stream()
                .map(field -> ComponentText.line(Json.text(node, field)))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
