package io.santoku.driver.osm;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Throttled;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Json;

/// Reads OSM's errors, which always have a `detail` beside the status.
final class OsmFaults {
    private OsmFaults() {}

    static DriverException of(Answer answer) {
        return answer.because(fault(answer, "answered %d: %s".formatted(answer.status(), message(answer))));
    }

    private static DriverFault fault(Answer answer, String detail) {
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> new Rejected(answer.redirect());
            case 401, 403 ->
                new Denied(detail); // sic: missing rights are 401, and a fresh token has been tried already
            case 400, 404, 405, 406, 415, 422, 501 -> new Rejected(detail); // 405: unknown path; 400: also its own bugs
            case 409 -> new Conflict(detail);
            case 413, 429 -> new Throttled(detail, answer.retryAfter());
            case 408, 500, 502, 503, 504 -> new Unavailable(detail);
            default -> new Garbled(detail);
        };
    }

    static String message(Answer answer) {
        return answer.tree()
                .map(tree -> Json.text(tree, "detail"))
                .filter(detail -> !detail.isEmpty())
                .map(answer::clean)
                .orElseGet(answer::said);
    }
}
