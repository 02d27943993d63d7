package io.santoku.emulators.grafana;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A stored dashboard: its number, its folder (empty: the root), its version and its content.
record Stored(long id, String folder, int version, Map<String, Object> content) {
    String uid() {
        return String.valueOf(content.get("uid"));
    }

    String title() {
        return String.valueOf(content.get("title"));
    }

    String slug() {
        return title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    Map<String, Object> shown() {
        var all = new HashMap<>(content);
        all.put("id", id);
        all.put("version", version);
        return all;
    }
}
