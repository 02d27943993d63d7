package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// NESTs that nobody can build: each is answered with a problem that names the place, and nothing is stored (bar 7).
/// Quotes are single here, to be read.
@Tag("long")
class MalformedNestsTest {
    private static final String D = "/base_slice_descriptor";
    private static final String S = "/service_descriptor/ns_list";

    private static final Rig RIG = Rig.with();

    @ParameterizedTest(name = "{0}")
    @MethodSource({"unreadable", "documents", "members", "lists", "services", "unbuildable"})
    void the_answer_is_a_problem_that_names_the_place(String name, String body, int status, String place) {
        Map<String, String> before = Databases.fingerprint(RIG.database());

        for (String path : new String[] {"/v1/slices", "/v1/plans"}) {
            Api.Reply reply = RIG.api().postText(path, body);

            assertThat(reply.status()).as(reply.text()).isEqualTo(status);
            assertThat(reply.type()).startsWith("application/problem+json");
            assertThat(reply.text()).contains(place);
            assertThat(reply.json().path("type").asString()).startsWith("/problems/");
            assertThat(RIG.api().get(reply.json().path("type").asString()).status())
                    .isEqualTo(200);
        }

        assertThat(Databases.fingerprint(RIG.database())).containsAllEntriesOf(withoutCatalogue(before));
        assertThat(RIG.world().inventory()).isEmpty();
    }

    /// A descriptor that is not known makes the server read the orchestrators' catalogues again.
    private static Map<String, String> withoutCatalogue(Map<String, String> fingerprint) {
        var rest = new LinkedHashMap<>(fingerprint);
        rest.keySet().removeAll(Set.of("ns_descriptor", "vnf_descriptor"));
        return rest;
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("nothing", "", 400, "invalid-json"),
                Arguments.of("no JSON", "slice: 1", 400, "Line 1, column "),
                Arguments.of("half", "{'base_slice_descriptor': {".replace('\'', '"'), 400, "Line 1, column "),
                Arguments.of("two documents", "{} {}", 400, "Line 1, column "),
                Arguments.of("a number that is none", with("'mtu': NaN"), 400, "NaN"),
                Arguments.of("an infinite number", with("'mtu': -Infinity"), 400, "Line 1, column "),
                Arguments.of("a member twice", with("'mtu': 1400, 'mtu': 1500"), 400, "mtu"),
                Arguments.of("a member in small and twice", with("'sd': '000001', 'sd': '000001'"), 400, "sd"),
                Arguments.of("nested too deeply", "[".repeat(5_000) + "]".repeat(5_000), 400, "invalid-json"),
                Arguments.of(
                        "nested too deeply below",
                        with("'x': " + "{'x': ".repeat(999) + "1" + "}".repeat(999)),
                        400,
                        "nesting depth"),
                Arguments.of("huge", with("'description': '" + "x".repeat(2 << 20) + "'"), 413, "1048576 bytes"),
                Arguments.of("a huge number", with("'mtu': " + "9".repeat(2_000)), 400, "Number value length"));
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("a list", "[]", 400, "must be an object"),
                Arguments.of("null", "null", 400, "must be an object"),
                Arguments.of("a text", "\"slice\"", 400, "must be an object"),
                Arguments.of("an empty object", "{}", 400, pointer(D)),
                Arguments.of("no descriptor", json("{'base_slice_descriptor': null}"), 400, pointer(D)),
                Arguments.of("a descriptor in a list", json("{'base_slice_descriptor': [{}]}"), 400, pointer(D)),
                Arguments.of(
                        "no rate",
                        json("{'base_slice_descriptor': {'delay_tolerance': true}}"),
                        400,
                        pointer(D + "/network_DL_throughput")),
                Arguments.of(
                        "no base of this name",
                        with("'base_slice_des_ref': 'nope'"),
                        400,
                        pointer(D + "/base_slice_des_ref")),
                Arguments.of(
                        "services that are none",
                        whole("", ", 'service_descriptor': 7"),
                        400,
                        pointer("/service_descriptor")),
                Arguments.of(
                        "tests that are none", whole("", ", 'test_descriptor': []"), 400, pointer("/test_descriptor")));
    }

    static Stream<Arguments> members() {
        return Stream.of(
                descriptor("a type as text", "'sst': '1'", "/sst"),
                descriptor("a type beyond all", "'sst': 256", "/sst"),
                descriptor("a type between the standard's and the operators'", "'sst': 100", "/sst"),
                descriptor("a differentiator that is too short", "'sd': '12345'", "/sd"),
                descriptor("a differentiator that is no hex", "'sd': 'ABCDEG'", "/sd"),
                descriptor("an isolation that is none", "'isolation': 4", "/isolation"),
                descriptor("a level that is none", "'isolation_level': {'level': 'TOTAL'}", "/isolation_level/level"),
                descriptor("more than all of the time", "'availability': 100.1", "/availability"),
                descriptor(
                        "a rate that is negative", "'ue_DL_throughput': {'maximum': -1}", "/ue_DL_throughput/maximum"),
                descriptor(
                        "a maximum below what is guaranteed",
                        "'network_UL_throughput': {'guaranteed': 2, 'maximum': 1}",
                        "/network_UL_throughput/maximum"),
                descriptor("a unit too small to send", "'mtu': 1e400", "/mtu"),
                descriptor("a name that is a number", "'base_slice_des_id': 7", "/base_slice_des_id"),
                descriptor("a vehicle without a mode", "'sst': 4", "/v2x_communication_mode"));
    }

    static Stream<Arguments> lists() {
        String many = IntStream.range(0, 501).mapToObj(i -> "'e" + i + "'").collect(Collectors.joining(","));
        return Stream.of(
                descriptor("a coverage that is a text", "'coverage': 'edge1'", "/coverage"),
                descriptor("a location that is a number", "'coverage': ['edge1', 1]", "/coverage/1"),
                descriptor("a location twice", "'coverage': ['edge1', 'EDGE1']", "/coverage/1"),
                descriptor("too many locations", "'coverage': [" + many + "]", "/coverage"),
                descriptor("half a network", "'plmn_list': [{'mcc': '001'}]", "/plmn_list/0/mnc"),
                descriptor("a quality that is none", "'qos': [5]", "/qos/0"),
                descriptor("a time that is none", "'service_time': [{'start': 'today'}]", "/service_time/0/start"));
    }

    static Stream<Arguments> services() {
        return Stream.of(
                service("a service without a descriptor", "{'ns-name': 'a'}", "/0/nsd-id"),
                service("a service without a name", "{'nsd-id': 'a'}", "/0/ns-name"),
                service("a place that is none", "{'nsd-id': 'a', 'ns-name': 'a', 'placement': 2}", "/0/placement"),
                service("a name that breaks queries", "{'nsd-id': 'a', 'ns-name': 'a;b'}", "/0/ns-name"),
                service(
                        "a name twice",
                        "{'nsd-id': 'a', 'ns-name': 'a'}, {'nsd-id': 'b', 'ns-name': 'a'}",
                        "/1/ns-name"));
    }

    /// Well-formed, but not to be had here.
    static Stream<Arguments> unbuildable() {
        return Stream.of(
                Arguments.of("a location nobody registered", with("'coverage': ['atlantis']"), 409, "atlantis"),
                Arguments.of("no location at all", with("'coverage': []"), 409, "coverage"),
                Arguments.of(
                        "a service at a location nobody registered", placed("core-ns", "'atlantis'"), 409, "atlantis"),
                Arguments.of("a descriptor nobody has", placed("no-such-ns", "0"), 409, "no-such-ns"));
    }

    private static Arguments descriptor(String name, String members, String place) {
        return Arguments.of(name, with(members), 400, pointer(D + place));
    }

    private static Arguments service(String name, String services, String place) {
        return Arguments.of(
                name, whole("", ", 'service_descriptor': {'ns_list': [" + services + "]}"), 400, pointer(S + place));
    }

    private static String placed(String nsd, String placement) {
        return whole(
                ", 'coverage': ['edge1']",
                ", 'service_descriptor': {'ns_list': [{'nsd-id': '" + nsd + "', 'ns-name': 'a', 'placement': "
                        + placement + "}]}");
    }

    private static String pointer(String place) {
        return "\"pointer\":\"" + place + "\"";
    }

    private static String with(String members) {
        return whole(", " + members, "");
    }

    private static String whole(String members, String rest) {
        return json("{'base_slice_descriptor': {'delay_tolerance': true, 'network_DL_throughput': {'guaranteed': 5}"
                + members + "}" + rest + "}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
