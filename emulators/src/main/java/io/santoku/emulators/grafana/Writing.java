package io.santoku.emulators.grafana;

import java.util.HashMap;
import java.util.Map;

/// The body of `POST /api/dashboards/db`.
record Writing(Map<String, Object> dashboard, String folder, boolean overwrite) {
    private static final String UID = "[a-zA-Z0-9_-]{1,40}";

    static Writing of(Map<String, Object> body) {
        if (!(body.get("dashboard") instanceof Map<?, ?> given)) {
            throw Rejection.bad("bad request data");
        }
        var dashboard = new HashMap<String, Object>();
        given.forEach((key, value) -> dashboard.put(String.valueOf(key), value));
        if (!(dashboard.get("title") instanceof String title) || title.isBlank()) {
            throw Rejection.bad("Dashboard title cannot be empty");
        }
        if (dashboard.get("uid") instanceof String uid && !uid.matches(UID)) {
            throw Rejection.bad("uid contains illegal characters or is too long (max 40 characters)");
        }
        if (!(dashboard.get("schemaVersion") instanceof Integer)) {
            throw Rejection.bad("schemaVersion is missing");
        }
        return new Writing(
                dashboard,
                body.get("folderUid") instanceof String folder ? folder : "",
                Boolean.TRUE.equals(body.get("overwrite")));
    }

    String title() {
        return String.valueOf(dashboard.get("title"));
    }

    /// The version that the client intends to change; 0 when none is given.
    int version() {
        return dashboard.get("version") instanceof Integer version ? version : 0;
    }
}
