package io.santoku.nest.schema;

import static io.santoku.nest.schema.Documents.json;
import static io.santoku.nest.schema.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.nest.NestReview.Refused;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Documents that are wrong in one way or in several, each with every place and what is said of it. `D` stands for
/// the slice descriptor, `S` for the list of network services; quotes are single, to be read.
class MalformedNestTest {
    private static final String REQUIRED_RATE =
            "D/network_DL_throughput: is required, here or in a base descriptor (base_slice_des_ref)";
    private static final String REQUIRED_DELAY =
            "D/delay_tolerance: is required, here or in a base descriptor (base_slice_des_ref)";

    @ParameterizedTest
    @MethodSource({"documents", "members", "lists", "rules", "services", "tests"})
    void every_place_is_told(String document, List<String> expected) {
        assertThat(read(json(document.replace('\'', '"'))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(violations(refused)).containsExactlyInAnyOrderElementsOf(expected));
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("[]", List.of(": must be an object")),
                Arguments.of("null", List.of(": must be an object")),
                Arguments.of("{}", List.of("D: is required")),
                Arguments.of("{'base_slice_descriptor': null}", List.of("D: is required")),
                Arguments.of("{'base_slice_descriptor': []}", List.of("D: must be an object")),
                Arguments.of("{'base_slice_descriptor': {}}", List.of(REQUIRED_RATE, REQUIRED_DELAY)),
                Arguments.of(
                        "{'base_slice_descriptor': {'delay_tolerance': 'yes'}}",
                        List.of("D/delay_tolerance: must be true or false", REQUIRED_RATE)),
                Arguments.of(
                        "{'service_descriptor': 1, 'test_descriptor': 'x'}",
                        List.of(
                                "D: is required",
                                "/service_descriptor: must be an object",
                                "/test_descriptor: must be an object")));
    }

    static Stream<Arguments> members() {
        return Stream.of(
                with("'base_slice_des_id': 7", "D/base_slice_des_id: must be text"),
                with(
                        "'base_slice_des_id': '" + "x".repeat(256) + "'",
                        "D/base_slice_des_id: must be at most 255 characters long"),
                with("'base_slice_des_ref': 'nope'", "D/base_slice_des_ref: names no stored base descriptor: \"nope\""),
                with("'sst': 256", "D/sst: must be at most 255"),
                with("'sst': -1", "D/sst: must be at least 0"),
                with("'sst': '1'", "D/sst: must be a whole number"),
                with("'sst': 1.5", "D/sst: must be a whole number"),
                with("'sst': true", "D/sst: must be a whole number"),
                with("'sd': '12345'", "D/sd: must be six hexadecimal digits"),
                with("'availability': 0", "D/availability: must be greater than 0"),
                with("'availability': 100.1", "D/availability: must be at most 100"),
                with("'isolation': 4", "D/isolation: must be one of 0, 1, 2, 3"),
                with("'isolation': '1'", "D/isolation: must be one of 0, 1, 2, 3"),
                with(
                        "'isolation_level': {'level': 'TOTAL'}",
                        "D/isolation_level/level: must be one of NONE, PHYSICAL, LOGICAL"),
                with("'mtu': 67", "D/mtu: must be at least 68"),
                with("'mtu': 1e400", "D/mtu: must be a number of at most 18 digits and 40 decimals"),
                with("'nb_iot': 'true'", "D/nb_iot: must be true or false"),
                with(
                        "'energy_efficiency': {'kpi_type': 'X'}",
                        "D/energy_efficiency/value: is required",
                        "D/energy_efficiency/kpi_type: must be one of NUMOFBITS, NUMOFBITS_RANBASED, INVOFLATENCY,"
                                + " NUMOFBITS_MULTIPLIED_INVOFLATENCY, MAXREGSUBS, MEANACTIVEUES"),
                with("'ue_DL_throughput': 5", "D/ue_DL_throughput: must be an object"),
                with("'ue_DL_throughput': {'maximum': -1}", "D/ue_DL_throughput/maximum: must be at least 0"),
                with("'simultaneous_nsi': 16", "D/simultaneous_nsi: must be at most 15"),
                with(
                        "'device_velocity': 0, 'v2x_communication_mode': 9, 'radio_spectrum': ['band 7']",
                        "D/device_velocity: must be one of 1, 2, 3, 4",
                        "D/v2x_communication_mode: must be one of 0, 1, 2, 3",
                        "D/radio_spectrum/0: must be a band such as n78 or 20"));
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                with("'coverage': 'edge'", "D/coverage: must be a list"),
                with("'coverage': ['edge', 1]", "D/coverage/1: must be text"),
                with("'coverage': ['edge', null]", "D/coverage/1: must be text"),
                with("'coverage': ['']", "D/coverage/0: must not be empty"),
                with("'coverage': ['a', 'b', 'A']", "D/coverage/2: repeats \"a\""),
                with("'coverage': [" + locations(501) + "]", "D/coverage: must have at most 500 entries"),
                with(
                        "'plmn_list': [{'mcc': '1'}]",
                        "D/plmn_list/0/mcc: must be three digits",
                        "D/plmn_list/0/mnc: is required"),
                with(
                        "'area_of_service': [{'country': 'gr', 'geo': {'polygon': []}}]",
                        "D/area_of_service/0/country: must be two capital letters (ISO 3166-1)",
                        "D/area_of_service/0/geo/polygon: must have at least 3 entries"),
                with(
                        "'qos': [{'qi': 0}, 5]",
                        "D/qos/0/qi: must be at least 1",
                        "D/qos/0/resource_type: is required, since 5QI 0 is not a standard one",
                        "D/qos/0/priority_level: is required, since 5QI 0 is not a standard one",
                        "D/qos/0/packet_delay_budget: is required, since 5QI 0 is not a standard one",
                        "D/qos/0/packet_error_rate: is required, since 5QI 0 is not a standard one",
                        "D/qos/1: must be an object"),
                with(
                        "'data_networks': [{'access': 'X'}]",
                        "D/data_networks/0/dnn: is required",
                        "D/data_networks/0/access: must be one of DIRECT_INTERNET_ACCESS, TERM_PVT_NETWORK,"
                                + " LOCAL_TRAFFIC"),
                with(
                        "'service_time': [{'start': 'today'}]",
                        "D/service_time/0/start: must be a date and time such as 2026-01-31T12:00:00Z"));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                with(
                        "'network_UL_throughput': {'guaranteed': 2, 'maximum': 1}",
                        "D/network_UL_throughput/maximum: must be at least the guaranteed 2 kbit/s"),
                with(
                        "'network_UL_throughput': {'maximum': 10}, 'ue_UL_throughput': {'maximum': 10.5}",
                        "D/ue_UL_throughput/maximum: must be at most the slice's maximum 10 kbit/s"),
                with("'sst': 0", "D/sst: must be a standard value (1 to 7) or an operator's (128 to 255)"),
                with("'sst': 8", "D/sst: must be a standard value (1 to 7) or an operator's (128 to 255)"),
                with("'sst': 4", "D/v2x_communication_mode: must be 1, 2 or 3, since sst is 4 (V2X)"),
                with(
                        "'sst': 4, 'v2x_communication_mode': 0",
                        "D/v2x_communication_mode: must be 1, 2 or 3, since sst is 4 (V2X)"),
                with(
                        "'mmtel_support': true, 'data_networks': [{'dnn': 'internet'}]",
                        "D/data_networks: must have a data network for IMS (dnn \"ims\"), since mmtel_support is true"),
                with(
                        "'qos': [{'qi': 9}, {'qi': 200, 'resource_type': 1, 'priority_level': 1,"
                                + " 'packet_delay_budget': 0.1}]",
                        "D/qos/1/packet_error_rate: is required, since 5QI 200 is not a standard one",
                        "D/qos/1/averaging_window: is required, since 5QI 200 is not a standard one",
                        "D/qos/1/max_data_burst_volume: is required, since 5QI 200 is not a standard one"),
                with(
                        "'service_time': [{'start': '2026-01-02T00:00:00Z', 'end': '2026-01-01T00:00:00Z'}]",
                        "D/service_time/0/end: must be later than start"));
    }

    static Stream<Arguments> services() {
        return Stream.of(
                service("'ns-name': 'a'", "S/0/nsd-id: is required"),
                service("'nsd-id': 'a'", "S/0/ns-name: is required"),
                service("'nsd-id': null, 'ns-name': ''", "S/0/nsd-id: is required", "S/0/ns-name: must not be empty"),
                service(
                        "'nsd-id': 'a', 'ns-name': '" + "x".repeat(256) + "'",
                        "S/0/ns-name: must be at most 255 characters long"),
                service(
                        "'nsd-id': 'a', 'ns-name': 'a;b'",
                        "S/0/ns-name: must not contain , ; ( ) ' \" or control characters"),
                service("'nsd-id': 'a', 'ns-name': 'a', 'placement': 2", "S/0/placement: must be at most 1"),
                service(
                        "'nsd-id': 'a', 'ns-name': 'a', 'placement': []",
                        "S/0/placement: must be a whole number or text"),
                service("'nsd-id': 'a', 'ns-name': 'a', 'optional': 1", "S/0/optional: must be true or false"),
                service(
                        "'nsd-id': 'a', 'ns-name': 'a'}, {'nsd-id': 'b', 'ns-name': 'a'",
                        "S/1/ns-name: repeats \"a\""));
    }

    static Stream<Arguments> tests() {
        return Stream.of(
                whole("", ", 'test_descriptor': {'probe_list': [1]}", "/test_descriptor/probe_list/0: must be text"),
                whole(
                        "",
                        ", 'test_descriptor': {'performance_monitoring': {'availability': [4, 'kpi'], 'frequency':"
                                + " 'x'}}",
                        "/test_descriptor/performance_monitoring/availability/0: must be at most 3",
                        "/test_descriptor/performance_monitoring/frequency: must be a number"));
    }

    private static String locations(int count) {
        return IntStream.range(0, count).mapToObj(i -> "'edge" + i + "'").collect(Collectors.joining(","));
    }

    private static List<String> violations(Refused refused) {
        return refused.violations().stream()
                .map(violation -> violation.pointer() + ": " + violation.message())
                .map(text -> text.replace("/base_slice_descriptor", "D").replace("/service_descriptor/ns_list", "S"))
                .toList();
    }

    private static Arguments with(String members, String... expected) {
        return whole(", " + members, "", expected);
    }

    private static Arguments service(String members, String... expected) {
        return whole("", ", 'service_descriptor': {'ns_list': [{" + members + "}]}", expected);
    }

    private static Arguments whole(String members, String rest, String... expected) {
        String document =
                "{'base_slice_descriptor': {'delay_tolerance': true, 'network_DL_throughput': {'guaranteed': 5}"
                        + members + "}" + rest + "}";
        return Arguments.of(document, List.of(expected));
    }
}
