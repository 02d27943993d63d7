package io.santoku.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.Client;
import io.santoku.emulators.http.Json;
import io.santoku.emulators.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EmulatedWorldTest {
    @Test
    void the_dev_scenario_starts_and_tells_how_to_register_its_parts() throws IOException {
        try (var world = EmulatedWorld.start(Scenario.builtIn("dev"))) {
            JsonNode view =
                    Json.tree(Client.of(world.controlUri()).get("").body().getBytes(StandardCharsets.UTF_8));
            System.out.println(view.toPrettyString());
            assertThat(view.path("components")).hasSize(10);
        }
    }
}
