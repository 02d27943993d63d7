package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.OverCapacity;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Throttled;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Json;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads the errors of all OpenStack services.
final class OpenStackFaults {
    private OpenStackFaults() {}

    static DriverException of(Answer answer) {
        String message = message(answer);
        return answer.because(fault(answer, message, "answered %d: %s".formatted(answer.status(), message)));
    }

    private static DriverFault fault(Answer answer, String message, String detail) {
        return switch (answer.status()) {
            case 301, 302, 303, 305, 307, 308 -> new Rejected(answer.redirect());
            case 401 -> new Denied(detail); // a fresh token has been tried already
            case 403 -> saysQuota(message) ? new OverCapacity(detail) : new Denied(detail); // sic: Nova
            case 400, 404, 405, 406, 410, 415, 422, 501 -> new Rejected(detail);
            case 409 -> saysQuota(message) ? new OverCapacity(detail) : new Conflict(detail); // sic: Neutron
            case 413, 429 -> new Throttled(detail, answer.retryAfter());
            case 408, 500, 502, 503, 504 -> new Unavailable(detail);
            default -> new Garbled(detail);
        };
    }

    private static boolean saysQuota(String message) {
        return message.toLowerCase(Locale.ROOT).contains("quota exceeded");
    }

    /// The message of the service: each service wraps it differently, Nova in a member named after the fault.
    static String message(Answer answer) {
        return answer.tree()
                .flatMap(tree -> candidates(tree)
                        .map(node -> Json.text(node, "message") + Json.text(node, "detail"))
                        .filter(text -> !text.isEmpty())
                        .findFirst())
                .map(answer::clean)
                .orElseGet(answer::said);
    }

    private static Stream<JsonNode> candidates(JsonNode tree) {
        JsonNode placement = tree.path("errors").path(0);
        JsonNode first = tree.isObject() && !tree.isEmpty() ? tree.iterator().next() : tree;
        return Stream.of(placement, tree, first);
    }
}
