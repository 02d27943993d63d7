package io.santoku.emulators.grafana;

import io.santoku.emulators.http.Reply;
import java.util.Map;

/// A request that is refused.
final class Rejection extends RuntimeException {
    private final int status;
    private final String kind;

    Rejection(int status, String kind, String message) {
        super(message);
        this.status = status;
        this.kind = kind;
    }

    static Rejection bad(String message) {
        return new Rejection(400, "", message);
    }

    Reply reply() {
        String message = String.valueOf(getMessage());
        return Reply.json(
                status, kind.isEmpty() ? Map.of("message", message) : Map.of("message", message, "status", kind));
    }
}
