package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.ems.EmulatedEms;
import io.santoku.emulators.wim.EmulatedHttpWim;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Secrets of physical functions reach the controller and the element manager, and nobody else.
class SecretsOfBoxesTest {
    private static final String FUNCTION = """
        {"id": "gnb-secret", "gen": 5, "func": 1, "shared": {"availability": false}, "type": 1, "location": "edge2",
         "ems-id": "ems-test",
         "pnf_list": [{"pnf-id": "b", "ip": "192.0.2.77", "password": "hidden-1", "login": {"privateKey": "hidden-2"},
                       "manager": "http://me:hidden-3@192.0.2.77", "pin-token": 5550123}]}
        """;
    private static final List<String> SECRETS = List.of("hidden-", "5550123");

    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @Test
    void secrets_of_a_box_are_sent_to_its_managers_and_shown_to_nobody() throws IOException {
        JsonNode aside = putAside("gnb-edge2");
        String uid = posted(FUNCTION);
        Files.writeString(Rig.LOG, "");
        String id = api.order(Nests.urllc("edge2"));
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");

        assertThat(List.of(sentToController(id), sentToManager(id)))
                .allSatisfy(sent -> assertThat(sent).contains("hidden-1", "hidden-2", "me:hidden-3@", "5550123"));
        assertThat(Databases.rows(rig.database()))
                .noneMatch(text -> SECRETS.stream().anyMatch(text::contains));
        assertThat(shown(id)).noneMatch(text -> SECRETS.stream().anyMatch(text::contains));
        for (String path : List.of("/api/slice/" + id, "/v1/slices/" + id + "/resources")) {
            assertThat(api.get(path).text()).as(path).contains("192.0.2.77", "********");
        }

        api.remove(id);
        assertThat(api.delete("/api/function/" + uid).status()).isEqualTo(200);
        assertThat(api.postText("/api/function", aside.toString()).status()).isEqualTo(201);
    }

    private List<String> shown(String slice) throws IOException {
        String path = "/v1/slices/" + slice;
        Stream<String> paths = Stream.of(path, path + "/plan", path + "/timeline", path + "/resources", path + "/heal");
        Stream<String> answers = Stream.concat(
                        paths, Stream.of("/api/slice/" + slice, "/api/function", "/api/resources"))
                .map(one -> api.read(one).toString());
        return Stream.concat(answers, Files.readAllLines(Rig.LOG).stream()).toList();
    }

    private String sentToController(String slice) {
        return JsonMapper.shared()
                .writeValueAsString(rig.world()
                        .product("wim", EmulatedHttpWim.class)
                        .slice(slice)
                        .orElseThrow());
    }

    private String sentToManager(String slice) {
        return JsonMapper.shared()
                .writeValueAsString(
                        rig.world().product("ems-test", EmulatedEms.class).messages(slice));
    }

    /// Takes away the function that is at the place of ours; its document.
    private JsonNode putAside(String id) {
        String uid = api.read("/api/function")
                .valueStream()
                .filter(function -> function.path("func_id").asString().equals(id))
                .map(function -> function.path("_id").asString())
                .findFirst()
                .orElseThrow();
        JsonNode document = api.read("/api/function/" + uid);
        assertThat(api.delete("/api/function/" + uid).status()).isEqualTo(200);
        return document;
    }

    private String posted(String function) {
        Api.Reply reply = api.postText("/api/function", function);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.text();
    }
}
