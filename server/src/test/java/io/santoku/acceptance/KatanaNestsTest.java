package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// NESTs as the predecessor takes and refuses them.
@Tag("long")
class KatanaNestsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("{}", "Error: Required field base_slice_descriptor is missing"),
                refused("{\"base_slice_descriptor\": null}", "Error: Required field base_slice_descriptor is missing"),
                refused("{\"base_slice_descriptor\": []}", "Error: base_slice_descriptor must be an object"),
                refused("[]", "Error: "),
                refused("7", "Error: "),
                refused(
                        nest("coverage", List.of("edge1"), "delay_tolerance", true),
                        "Error: Required field base_slice_descriptor.network_DL_throughput is missing"),
                refused(
                        nest("coverage", List.of("edge1"), "network_DL_throughput", Map.of("guaranteed", 1)),
                        "Error: Required field base_slice_descriptor.delay_tolerance is missing"),
                refused(
                        nest("delay_tolerance", true, "network_DL_throughput", Map.of("maximum", 1)),
                        "Error: base_slice_descriptor.network_DL_throughput.guaranteed is required"),
                refused(
                        nest("delay_tolerance", true, "network_DL_throughput", Map.of("guaranteed", "fast")),
                        "Error: base_slice_descriptor.network_DL_throughput.guaranteed must be a number"),
                refused(nest("base_slice_des_ref", "nobody"), "Error: referenced slice_descriptor not found"),
                refused(
                        nest("delay_tolerance", true, "network_DL_throughput", Map.of("guaranteed", 1)),
                        "Error: Not available Network Functions"),
                refused(whole("coverage", List.of("nowhere")), "Error: Not available Network Functions"),
                refused(whole("coverage", List.of("core")), "Error: Not available Network Functions"),
                refused(whole("coverage", List.of(1, "edge1")), "Error: base_slice_descriptor.coverage.0 must be text"),
                refused(
                        with(whole(), "service_descriptor", Map.of("ns_list", List.of(Map.of("ns-name", "x")))),
                        "Error: service_descriptor.ns_list.0.nsd-id is required"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such-ns     | core | NSD no-such-ns not found on any NFVO registered to SM",
                "video-cache-ns | moon | VIM not found in location moon",
            })
    void what_finds_no_room_is_accepted_and_fails_with_the_reason(String nsd, String place, String reason) {
        Map<String, Object> nest =
                with(whole(), "service_descriptor", Map.of("ns_list", List.of(Nests.service(nsd, "new", place))));
        Api.Reply reply = api.post("/api/slice", nest);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(api.read("/api/slice/" + reply.text()).path("status").asString())
                .isEqualTo("Failed - " + reason);
        assertThat(api.delete("/api/slice/" + reply.text()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_nest_is_refused_in_the_words_that_are_known(String nest, String words) {
        Api.Reply reply = api.postText("/api/slice", nest);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).startsWith(words);
        assertThat(api.read("/api/slice")).isEmpty();
        assertThat(rig.world().inventory()).isEmpty();
    }

    static Stream<Map<String, Object>> odd() {
        return Stream.of(
                whole("mtu", "1500"),
                whole("isolation", null),
                whole("simultaneous_nsi", "none"),
                whole("radio_spectrum", "n78"),
                whole("qos", List.of(7)),
                whole("number_of_terminals", -1),
                whole("delay_tolerance", 1),
                whole("delay_tolerance", "yes"),
                whole("coverage", List.of("Edge1", "atlantis")),
                whole("invented", Map.of("any", "thing")),
                with(whole(), "service_descriptor", null),
                with(whole(), "test_descriptor", Map.of("probe_list", List.of(Map.of("id", 1)))),
                with(whole(), "another_descriptor", "what"));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void what_the_predecessor_never_looked_at_is_taken_as_it_is(Map<String, Object> nest) {
        Api.Reply reply = api.post("/api/slice", nest);

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        JsonNode settled = api.settled(reply.text());
        assertThat(settled.path("status").asString()).isEqualTo("Running");
        JsonNode slice = api.read("/api/slice/" + reply.text());
        assertThat(slice.path("sst").asInt()).isEqualTo(1);
        assertThat(slice.path("coverage")).hasToString("[\"edge1\"]");
        api.remove(reply.text());
    }

    @Test
    void without_an_answer_to_whether_delay_is_tolerated_it_is_not() {
        Api.Reply reply = api.post("/api/slice", urgent());

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(api.settled(reply.text()).path("status").asString()).isEqualTo("Running");
        assertThat(api.read("/api/slice/" + reply.text()).path("sst").asInt()).isEqualTo(2);
        api.remove(reply.text());
    }

    @Test
    void a_descriptor_is_inherited_by_its_name() {
        String first = api.post("/api/slice", whole("mtu", 1400)).text();
        api.settled(first);
        api.remove(first);

        Api.Reply reply = api.post("/api/slice", Map.of("base_slice_descriptor", heir()));

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        api.settled(reply.text());
        JsonNode slice = api.read("/api/slice/" + reply.text());
        assertThat(slice.path("mtu").asInt()).isEqualTo(1400);
        assertThat(slice.path("slice_name").asString()).isEqualTo("heir");
        api.remove(reply.text());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_no_json_is_refused(String body) {
        assertThat(api.postText("/api/slice", body).status()).isBetween(400, 415);
        assertThat(api.postText("/api/slice/00000000-0000-0000-0000-000000000000/modify", body)
                        .status())
                .isBetween(400, 415);
    }

    static Stream<String> broken() {
        return Stream.of("", "null", "{", "{\"a\":1,}", "nonsense", "\"\\u0000\"", "[".repeat(500), "{\"a\":1e99999}");
    }

    @ParameterizedTest
    @MethodSource("strangeIds")
    void a_slice_that_nobody_has_is_not_found(String id) {
        assertThat(api.get("/api/slice/" + id).status()).isBetween(400, 404);
        assertThat(api.get("/api/slice/" + id + "/time").status()).isBetween(400, 404);
        assertThat(api.get("/api/slice/" + id + "/errors").status()).isBetween(400, 404);
        assertThat(api.post("/api/slice/" + id + "/modify", Map.of()).status()).isBetween(400, 404);
        assertThat(api.delete("/api/slice/" + id + "?force=maybe").status()).isBetween(400, 404);
    }

    static Stream<String> strangeIds() {
        return Stream.of("00000000-0000-0000-0000-000000000000", "x", "%00", "a".repeat(3000), "%F0%9F%8D%A3", "..");
    }

    private static Arguments refused(Object nest, String words) {
        return Arguments.of(nest instanceof String text ? text : JSON.writeValueAsString(nest), words);
    }

    private static Map<String, Object> nest(@Nullable Object... members) {
        var descriptor = new LinkedHashMap<String, Object>();
        for (int i = 0; i < members.length; i += 2) {
            descriptor.put(String.valueOf(members[i]), members[i + 1]);
        }
        return Map.of("base_slice_descriptor", descriptor);
    }

    /// A NEST of physical boxes that would be built, but for these members of its descriptor.
    private static Map<String, Object> whole(@Nullable Object... members) {
        Object[] all = {
            "base_slice_des_id",
            "odd",
            "coverage",
            List.of("edge1"),
            "delay_tolerance",
            true,
            "network_DL_throughput",
            Map.of("guaranteed", 50_000)
        };
        return nest(Stream.concat(Arrays.stream(all), Arrays.stream(members)).toArray());
    }

    private static Map<String, Object> with(Map<String, Object> nest, String name, @Nullable Object member) {
        var more = new LinkedHashMap<String, Object>(nest);
        more.put(name, member);
        return more;
    }

    private static Map<String, Object> urgent() {
        return nest(
                "base_slice_des_id",
                "urgent",
                "coverage",
                List.of("edge1"),
                "delay_tolerance",
                null,
                "network_DL_throughput",
                Map.of("guaranteed", 200_000));
    }

    private static Map<String, Object> heir() {
        var descriptor = new LinkedHashMap<String, Object>();
        descriptor.put("base_slice_des_id", "heir");
        descriptor.put("base_slice_des_ref", "odd");
        descriptor.put("delay_tolerance", null);
        descriptor.put("coverage", List.of());
        return descriptor;
    }
}
