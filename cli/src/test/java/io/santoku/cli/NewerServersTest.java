package io.santoku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.cli.client.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class NewerServersTest {
    /// What a page leaves to JSON and YAML, and says so.
    private static final Set<String> ONLY_IN_DOCUMENTS = Set.of("nest", "links", "placement");

    private final StubServer server = new StubServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "slice, HEALTHY_SLICE",
        "slice, FAILED_SLICE",
        "slice, SLICE_WITH_LEFTOVERS",
        "operation, RUNNING_OPERATION",
        "operation, FAILED_OPERATION",
        "operation, FORCED_OPERATION",
        "vim, VIM",
        "function, FUNCTION"
    })
    void members_that_this_version_does_not_know_are_shown_wherever_they_are(String noun, String answer) {
        JsonNode extended = Json.tree(Shown.named(answer));
        List<String> novelties = new ArrayList<>();
        extend(extended, novelties);
        server.on("GET /v1/" + noun + "s?limit=500&name=x", 200, StubServer.list("{\"id\":\"x\"}"));
        server.on("GET /v1/" + noun + "s/x", 200, Json.compact(extended));

        String page = Ran.against(server, noun, "show", "x", "-o", "wide").out();

        assertThat(novelties)
                .isNotEmpty()
                .allSatisfy(novelty -> assertThat(page).contains(novelty));
    }

    private static void extend(JsonNode node, List<String> novelties) {
        node.forEachEntry((name, value) -> {
            if (!ONLY_IN_DOCUMENTS.contains(name)) {
                extend(value, novelties);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> extend(item, novelties));
        }
        if (node instanceof ObjectNode object) {
            novelties.add("novelty-" + (novelties.size() + 1) + "-");
            object.put("ofNewerServers", novelties.getLast());
        }
    }
}
