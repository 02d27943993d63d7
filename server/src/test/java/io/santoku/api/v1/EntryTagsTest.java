package io.santoku.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who changes what is registered may say which state of it they have read.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryTagsTest {
    private static final String LOGIN =
            "\"credentials\": {\"username\": \"admin\", \"password\": \"test-password\", \"project\": \"admin\"}";

    @RegisterExtension
    final TestApi api = new TestApi();

    /// A thing of each collection.
    record Thing(String collection, String document) {
        String path() {
            return "/v1/" + collection + "/one";
        }
    }

    static List<Thing> things() {
        return List.of(
                new Thing("locations", "{\"id\": \"one\"}"),
                new Thing(
                        "vims",
                        "{\"id\": \"one\", \"type\": \"openstack\", \"location\": \"core\", \"authUrl\": \"https://127.0.0.1\", %s}"
                                .formatted(LOGIN)),
                new Thing(
                        "nfvos",
                        "{\"id\": \"one\", \"type\": \"osm\", \"url\": \"https://127.0.0.1\", %s}".formatted(LOGIN)),
                new Thing("wims", "{\"id\": \"one\", \"type\": \"odl-wim\", \"url\": \"127.0.0.1\"}"),
                new Thing(
                        "element-managers", "{\"id\": \"one\", \"type\": \"test-ems\", \"url\": \"http://127.0.0.1\"}"),
                new Thing("policies", "{\"id\": \"one\", \"type\": \"neat\", \"url\": \"http://127.0.0.1\"}"),
                new Thing(
                        "functions",
                        "{\"id\": \"one\", \"generation\": 5, \"domain\": \"radio\", \"realisation\": \"virtual\","
                                + " \"location\": \"core\"}"));
    }

    @ParameterizedTest
    @MethodSource("things")
    void what_is_no_more_as_it_was_read_is_neither_replaced_nor_removed(Thing thing) {
        Answer made = api.post("/v1/" + thing.collection(), thing.document());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String first = made.header("ETag");
        assertThat(api.get(thing.path()).header("ETag")).isEqualTo(first).startsWith("\"");

        Answer changed = put(thing, first);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(first);

        Answer stale = put(thing, first);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).contains("precondition-failed", "If-Match");
        assertThat(api.send("DELETE", thing.path(), "", "If-Match", first).status())
                .isEqualTo(412);
        assertThat(api.get(thing.path()).header("ETag")).isEqualTo(changed.header("ETag"));
        assertThat(api.send("DELETE", thing.path(), "", "If-Match", changed.header("ETag"))
                        .status())
                .isEqualTo(204);
        assertThat(put(thing, "*").status()).isEqualTo(412);
        assertThat(api.get(thing.path()).status()).isEqualTo(404);
    }

    @Test
    void a_change_that_comes_between_the_look_and_the_lock_is_seen() {
        Thing cloud = things().get(1);
        String read = api.post("/v1/vims", cloud.document()).header("ETag");
        var other = new AtomicReference<Answer>();
        api.drivers().whenSpokenTo(() -> {
            api.drivers().whenSpokenTo(() -> {});
            other.set(api.put(cloud.path(), cloud.document()));
        });

        Answer stale = put(cloud, read);

        assertThat(other.get().status()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(api.get(cloud.path()).header("ETag")).isEqualTo(other.get().header("ETag"));
    }

    @Test
    void one_that_was_removed_meanwhile_is_not_made_again() {
        Thing cloud = things().get(1);
        String read = api.post("/v1/vims", cloud.document()).header("ETag");
        api.drivers().whenSpokenTo(() -> {
            api.drivers().whenSpokenTo(() -> {});
            api.delete(cloud.path());
        });

        assertThat(put(cloud, read).status()).isEqualTo(412);
        assertThat(api.get(cloud.path()).status()).isEqualTo(404);
    }

    @Test
    void another_password_is_another_state_and_what_the_server_finds_out_is_not() {
        Thing cloud = things().get(1);
        String read = api.post("/v1/vims", cloud.document()).header("ETag");
        api.post("/v1/vims/one/refresh", "");
        assertThat(api.get(cloud.path()).header("ETag")).isEqualTo(read);

        api.put(cloud.path(), cloud.document().replace("test-password", "test-other"));

        assertThat(api.get(cloud.path()).header("ETag")).isNotEqualTo(read);
    }

    private Answer put(Thing thing, String ifMatch) {
        return api.send("PUT", thing.path(), thing.document(), "Content-Type", "application/json", "If-Match", ifMatch);
    }
}
