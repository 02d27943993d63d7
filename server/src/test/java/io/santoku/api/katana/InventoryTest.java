package io.santoku.api.katana;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What goes well, in every collection.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InventoryTest {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @RegisterExtension
    final TestApi api = new TestApi();

    static Stream<String> nouns() {
        return Posts.NOUNS.stream();
    }

    private String post(String noun) {
        Answer answer = api.post("/api/" + noun, Posts.document(noun));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text();
    }

    private JsonNode read(String path) {
        Answer answer = api.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        return answer.json();
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    private JsonNode listed(String noun, String uid) {
        return read("/api/" + noun)
                .valueStream()
                .filter(element -> element.path("_id").asString().equals(uid))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void a_post_answers_with_the_bare_id_under_which_it_is_found(String noun) {
        String uid = post(noun);

        assertThat(uid).matches(UUID);
        JsonNode whole = read("/api/" + noun + "/" + uid);
        assertThat(whole.path("_id").asString()).isEqualTo(uid);
        assertThat(listed(noun, uid).path("_id").asString()).isEqualTo(uid);
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void what_was_posted_is_shown_again_with_its_types(String noun) {
        JsonNode whole = read("/api/" + noun + "/" + post(noun));

        Posts.read(noun).properties().forEach(member -> {
            JsonNode shown = whole.path(member.getKey());
            switch (member.getKey()) {
                case "password", "nfvopassword" -> assertThat(shown.asString()).isEqualTo("********");
                case "shared" -> assertThat(shown.path("max_shared").isInt()).isTrue();
                case "id", "location" ->
                    assertThat(shown.asString())
                            .isEqualToIgnoringCase(member.getValue().asString());
                default -> assertThat(shown).as(member.getKey()).isEqualTo(member.getValue());
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vim; _id vim_id created_at type",
                "nfvo; _id nfvo_id created_at type",
                "wim; _id wim_id wim_type created_at",
                "ems; _id ems_id ems_type created_at",
                "policy; _id component_id created_at type",
                "function; _id gen func type func_id loc created_at",
                "base_slice_des; _id base_slice_des_id",
                "location; _id id description owner created_at vims functions"
            })
    void short_forms_have_the_predecessors_keys(String noun, String keys) {
        assertThat(names(listed(noun, post(noun))))
                .isEqualTo(new TreeSet<>(List.of(keys.trim().split(" "))));
    }

    @Test
    void the_values_of_short_forms_are_the_predecessors() {
        JsonNode function = listed("function", post("function"));
        assertThat(function.path("gen").asString()).isEqualTo("5G");
        assertThat(function.path("func").asString()).isEqualTo("Radio");
        assertThat(function.path("type").asString()).isEqualTo("Physical");
        assertThat(function.path("loc").asString()).isEqualTo("core");
        assertThat(listed("nfvo", post("nfvo")).path("type").asString()).isEqualTo("OSM");
        assertThat(listed("vim", post("vim")).path("created_at").isFloatingPointNumber())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vim; tenants resources",
                "nfvo; tenants",
                "wim; slices",
                "ems; ''",
                "policy; ''",
                "function; tenants",
                "base_slice_des; ''",
                "location; vims functions"
            })
    void whole_objects_have_what_the_server_adds_and_no_more(String noun, String added) {
        Set<String> expected = new TreeSet<>(Posts.read(noun).propertyNames());
        Stream.of(added.split(" ")).filter(name -> !name.isBlank()).forEach(expected::add);
        expected.add("_id");
        if (!noun.equals("base_slice_des")) {
            expected.add("created_at");
        }
        assertThat(names(read("/api/" + noun + "/" + post(noun)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vim", "nfvo", "wim", "ems"})
    void all_are_listed_whole(String noun) {
        String uid = post(noun);

        JsonNode all = read("/api/" + noun + "/all");

        assertThat(all).hasSize(1);
        assertThat(all.get(0)).isEqualTo(read("/api/" + noun + "/" + uid));
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void the_same_put_again_modifies_and_keeps_the_rest(String noun) {
        String uid = post(noun);
        JsonNode before = read("/api/" + noun + "/" + uid);

        Answer answer = api.put("/api/" + noun + "/" + uid, Posts.document(noun));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("Modified " + uid);
        assertThat(read("/api/" + noun + "/" + uid)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void what_is_shown_can_be_put_again(String noun) {
        String uid = post(noun);
        JsonNode before = read("/api/" + noun + "/" + uid);

        Answer answer = api.put("/api/" + noun + "/" + uid, before.toString());

        assertThat(answer.text()).isEqualTo("Modified " + uid);
        assertThat(read("/api/" + noun + "/" + uid)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void a_put_under_an_unknown_id_creates_there(String noun) {
        Answer answer = api.put("/api/" + noun + "/my-own.id", Posts.document(noun));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.text()).isEqualTo("my-own.id");
        assertThat(read("/api/" + noun + "/my-own.id").path("_id").asString()).isEqualTo("my-own.id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vim;Deleted VIM ",
                "nfvo;Deleted NFVO ",
                "wim;Deleted WIM ",
                "ems;Deleted EMS ",
                "policy;Deleted policy management system ",
                "function;Deleted Network Function ",
                "base_slice_des;Deleted Slice Descriptor ",
                "location;Deleted location "
            })
    void a_delete_says_so_and_it_is_gone(String noun, String words) {
        String uid = post(noun);

        Answer answer = api.delete("/api/" + noun + "/" + uid);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(words.stripTrailing() + " " + uid);
        assertThat(api.get("/api/" + noun + "/" + uid).status()).isEqualTo(404);
    }

    @Test
    void unknown_members_can_be_changed_and_taken_away() {
        String uid = post("vim");
        api.put("/api/vim/" + uid, Posts.with("vim", "version", "8"));
        assertThat(read("/api/vim/" + uid).path("version").isInt()).isTrue();
        api.put("/api/vim/" + uid, Posts.without("vim", "version"));
        assertThat(read("/api/vim/" + uid).has("version")).isFalse();
    }
}
