package io.santoku.api.katana;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the `config` of a document. The predecessor passed it to OSM, whose connectors read some members in objects:
/// `{"cluster": {"id": 7}, "network": {"phydev": "eth1"}}` sets `cluster` to 7 and `phydev` to eth1.
final class ConfigMembers {
    private static final Map<Inner, String> SETTINGS =
            Map.of(new Inner("cluster", "id"), "cluster", new Inner("network", "phydev"), "phydev");

    private ConfigMembers() {}

    /// A member of an object in `config`.
    private record Inner(String object, String member) {}

    /// Returns the settings as text; values that are no text, number or truth value are left out.
    static Map<String, String> words(Map<String, JsonNode> config) {
        var words = new LinkedHashMap<String, String>();
        config.forEach((name, value) -> {
            if (value.isObject()) {
                value.properties().forEach(inner -> put(words, setting(name, inner.getKey()), inner.getValue()));
            } else {
                put(words, name, value);
            }
        });
        return words;
    }

    /// Whether a member holds one of these settings.
    static boolean holds(String name, JsonNode value, Set<String> settings) {
        return value.isObject()
                ? value.propertyNames().stream()
                        .map(inner -> setting(name, inner))
                        .anyMatch(setting -> setting != null && settings.contains(setting))
                : settings.contains(name);
    }

    private static @Nullable String setting(String object, String member) {
        return SETTINGS.get(new Inner(object, member));
    }

    private static void put(Map<String, String> words, @Nullable String setting, JsonNode value) {
        if (setting != null && value.isValueNode() && !value.isNull()) {
            words.put(setting, value.asString());
        }
    }
}
