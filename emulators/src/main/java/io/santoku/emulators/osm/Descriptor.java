package io.santoku.emulators.osm;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A VNF or NS descriptor; `onBoard` is false between the two steps of a two-step upload.
record Descriptor(String key, Map<String, Object> content, String text, boolean onBoard, Instant created) {

    /// The id in the descriptor, which is not the one that URLs use.
    String id() {
        return Maps.text(content, "id").orElse("");
    }

    Map<String, Object> view(DescriptorKind kind, boolean used) {
        var view = new LinkedHashMap<String, Object>();
        view.put("_id", key);
        view.putAll(content);
        Map<String, Object> states = states(used);
        states.forEach((name, value) -> view.put(kind.prefixed(name), value));
        var admin = new LinkedHashMap<>(states);
        admin.putAll(Maps.of("created", Times.seconds(created), "modified", Times.seconds(created)));
        view.put("_admin", admin);
        view.put("_links", Map.of("self", Map.of("href", kind.path() + "/" + key)));
        return view;
    }

    private Map<String, Object> states(boolean used) {
        return Maps.of(
                "onboardingState", onBoard ? "ONBOARDED" : "CREATED",
                "operationalState", onBoard ? "ENABLED" : "DISABLED",
                "usageState", used ? "IN_USE" : "NOT_IN_USE");
    }
}
