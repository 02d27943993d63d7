package io.santoku.emulators.scenario;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Reads a scenario from a YAML file.
final class ScenarioFile {
    private static final Set<String> KEYS =
            Set.of("name", "seed", "latency", "clouds", "opennebulas", "osms", "wims", "emss", "policies", "faults");

    private ScenarioFile() {}

    static Scenario parse(String yaml) {
        JsonNode file = Documents.tree(yaml);
        file.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("a scenario has no '%s', only %s".formatted(unknown, KEYS));
                });
        return new Scenario(
                file.path("name").asString("unnamed"),
                file.path("seed").asLong(1),
                file.path("latency").asString("none"),
                new Scenario.Components(
                        list(file, "clouds", CloudScenario::named),
                        list(file, "opennebulas", OpenNebulaScenario::named),
                        list(file, "osms", OsmScenario::named),
                        list(file, "wims", WimScenario::named),
                        list(file, "emss", EmsScenario::named),
                        list(file, "policies", PolicyScenario::named)),
                list(file, "faults", _ -> FaultScenario.DEFAULTS));
    }

    private static <T> List<T> list(JsonNode file, String key, Function<String, T> named) {
        return StreamSupport.stream(file.path(key).spliterator(), false)
                .map(item -> Documents.read(item, named.apply(item.path("name").asString("unnamed"))))
                .toList();
    }
}
