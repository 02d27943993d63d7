package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// How slices behave when something goes wrong is said at the order and can be changed.
@Tag("long")
class ConductTest {
    private final Rig rig = Rig.with();
    private final Api api = rig.api();
    private final String id = api.order(Nests.urllc("edge1"));
    private final String path = "/v1/slices/" + id + "/conduct";

    ConductTest() {
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
    }

    @AfterEach
    void nothingIsLeft() {
        api.remove(id);
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void a_slice_that_is_ordered_without_a_word_rolls_back_and_reports() {
        assertThat(conduct(api.read(path))).containsExactly("rollback", "report");
        assertThat(conduct(api.slice(id).path("conduct"))).containsExactly("rollback", "report");
    }

    @Test
    void what_is_left_out_stays_as_it_is() {
        assertThat(conduct(api.put(path, Map.of("onFailure", "ask")).json())).containsExactly("ask", "report");
        assertThat(conduct(api.put(path, Map.of("heal", "auto")).json())).containsExactly("ask", "auto");
        assertThat(conduct(api.put(path, Map.of()).json())).containsExactly("ask", "auto");
        assertThat(conduct(api.read(path))).containsExactly("ask", "auto");
        assertThat(conduct(api.put(path, Map.of("onFailure", "keep", "heal", "off"))
                        .json()))
                .containsExactly("keep", "off");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakes_are_told_and_change_nothing(Object body) {
        Api.Reply reply = api.put(path, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.json().path("detail").asString()).isNotBlank();
        assertThat(conduct(api.read(path))).containsExactly("rollback", "report");
    }

    static Stream<Object> mistakes() {
        return Stream.of(
                List.of(),
                "ask",
                7,
                Map.of("onFailure", "explode"),
                Map.of("onFailure", "ROLLBACK"),
                Map.of("onFailure", 1),
                Map.of("heal", List.of("auto")),
                Map.of("heal", Map.of()),
                Map.of("heal", "auto", "onfailure", "ask"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onFailure=explode", "onFailure=", "heal=maybe", "heal=%00", "onFailure=ask&heal=1"})
    void an_order_with_a_conduct_that_there_is_not_is_refused(String query) {
        Api.Reply reply = api.post("/v1/slices?" + query, Nests.urllc("edge1"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.json().path("type").asString()).isEqualTo("/problems/invalid-parameter");
    }

    @Test
    void nobody_has_no_conduct() {
        assertThat(api.get("/v1/slices/nobody/conduct").status()).isEqualTo(404);
        assertThat(api.put("/v1/slices/nobody/conduct", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void operations_are_found_by_any_state_and_kind_that_they_can_have() {
        assertThat(Stream.of("asking", "cancelled", "failed").map(state -> api.get("/v1/operations?state=" + state)))
                .allMatch(reply -> reply.status() == 200);
        assertThat(Arrays.asList("heal", "force-delete", "FORCE_DELETE"))
                .allMatch(kind -> api.get("/v1/operations?kind=" + kind).status() == 200);
        assertThat(api.get("/v1/operations?kind=explode").status()).isEqualTo(400);
    }

    private static List<String> conduct(JsonNode view) {
        return List.of(view.path("onFailure").asString(), view.path("heal").asString());
    }
}
