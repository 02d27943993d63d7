package io.santoku.cli.watch;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads the steps of a plan (or of a timeline), and finds the location of each.
final class Steps {
    private final Set<String> locations = new LinkedHashSet<>();
    private final Map<String, String> locationOfVim = new HashMap<>();

    private Steps(JsonNode plan, Map<String, String> known) {
        locationOfVim.putAll(known);
        locations.add("core");
        plan.path("slice").path("coverage").forEach(location -> locations.add(location.asString("")));
        for (JsonNode placed : plan.path("placement")) {
            String location = placed.path("location").asString("");
            locations.add(location);
            placed.path("considered")
                    .forEach(vim -> locationOfVim.put(vim.path("vim").asString(""), location));
            locationOfVim.put(placed.path("vim").asString(""), location);
        }
    }

    static Map<String, StepProgress> of(JsonNode plan, Map<String, String> locationOfVim) {
        Steps reader = new Steps(plan, locationOfVim);
        Map<String, StepProgress> steps = new LinkedHashMap<>();
        for (JsonNode step : plan.path("steps")) {
            String id = step.path("id").asString("");
            steps.put(id, StepProgress.pending(reader.step(id, step)));
        }
        return steps;
    }

    private Step step(String id, JsonNode step) {
        List<String> after = step.path("after")
                .valueStream()
                .map(other -> other.asString(""))
                .toList();
        return Step.of(id, location(id, step.path("component").asString("")), after);
    }

    private String location(String id, String component) {
        return Step.names(id)
                .filter(locations::contains)
                .findFirst()
                .or(() -> Step.names(id)
                        .filter(locationOfVim::containsKey)
                        .map(locationOfVim::get)
                        .findFirst())
                .orElseGet(() -> locationOfVim.getOrDefault(component.substring(component.indexOf('/') + 1), ""));
    }
}
