package io.santoku.driver.http;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.OverCapacity;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Throttled;
import io.santoku.driver.DriverFault.Unavailable;

/// Reads the errors of components that use HTTP statuses as HTTP defines them.
public final class PlainFaults {
    private PlainFaults() {}

    /// The fault that this answer reports.
    public static DriverException of(Answer answer) {
        return answer.because(fault(
                answer,
                "answered %d %s".formatted(answer.status(), answer.said()).trim()));
    }

    private static DriverFault fault(Answer answer, String detail) {
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> new Rejected(answer.redirect());
            case 401, 403, 407 -> new Denied(detail);
            case 400, 404, 405, 406, 410, 411, 413, 414, 415, 422, 501 -> new Rejected(detail);
            case 409, 412, 423 -> new Conflict(detail);
            case 429 -> new Throttled(detail, answer.retryAfter());
            case 507 -> new OverCapacity(detail);
            case 408, 500, 502, 503, 504 -> new Unavailable(detail);
            default -> new Garbled(detail);
        };
    }
}
