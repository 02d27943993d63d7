package io.santoku.nest;

import static io.santoku.nest.Nests.decimal;
import static io.santoku.nest.Nests.document;
import static io.santoku.nest.Nests.embb;
import static io.santoku.nest.Nests.nest;
import static io.santoku.nest.Nests.review;
import static io.santoku.nest.Nests.service;
import static io.santoku.nest.Nests.violations;
import static io.santoku.nest.Nests.warnings;
import static io.santoku.nest.Nests.with;
import static io.santoku.nest.Nests.withServices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import io.santoku.profile.Bitrate;
import io.santoku.profile.Probe;
import io.santoku.profile.QosFlow;
import io.santoku.profile.RadioAccess;
import io.santoku.profile.RadioRequirements;
import io.santoku.profile.Rates;
import io.santoku.profile.ResourceType;
import io.santoku.profile.Terminals;
import io.santoku.profile.Throughput;
import io.santoku.profile.TransportRequirements;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NestReaderTest {
    private static final String AT = "/base_slice_descriptor/";
    private static final String MISSING = ": is required, here or in a base descriptor (base_slice_des_ref)";

    private final BaseDescriptors stored = id -> id.equals("gold")
            ? Optional.of(Map.of(
                    "base_slice_des_id",
                    "gold",
                    "coverage",
                    List.of("edge1"),
                    "delay_tolerance",
                    true,
                    "mtu",
                    1400,
                    "network_DL_throughput",
                    Map.of("guaranteed", 1000)))
            : Optional.empty();

    @Test
    void a_service_time_that_is_over_or_begins_later_is_refused_and_one_that_is_now_is_not_kept() {
        assertThat(violations(timed("2000-01-01T00:00:00Z", "2001-01-01T00:00:00Z")))
                .containsExactly("/base_slice_descriptor/service_time: is over: every interval has ended");
        assertThat(violations(timed("2999-01-01T00:00:00Z", "2999-02-01T00:00:00Z")))
                .singleElement()
                .asString()
                .contains("not offered yet");
        assertThat(timed("2000-01-01T00:00:00Z", "2999-02-01T00:00:00Z"))
                .isInstanceOfSatisfying(
                        NestReview.Accepted.class,
                        accepted -> assertThat(accepted.warnings())
                                .containsExactly(
                                        "service_time is not kept: the slice is there from now on until somebody"
                                                + " deletes it"));
    }

    private static NestReview timed(String start, String end) {
        return Nests.review(
                Nests.with(Nests.embb("edge1"), "service_time", List.of(Map.of("start", start, "end", end))));
    }

    @Test
    void no_differentiator_is_warned_of_in_either_case() {
        for (String none : List.of("FFFFFF", "ffffff")) {
            assertThat(Nests.warnings(Nests.with(Nests.embb("edge1"), "sd", none)))
                    .containsExactly(Nest.NO_DIFFERENTIATOR_WARNING);
        }
    }

    @Test
    void what_is_not_used_is_named() {
        Map<String, Object> odd = Nests.withServices(
                Nests.with(Nests.embb("edge1"), "colour", "red"),
                List.of(Map.of("nsd-id", "a", "ns-name", "a", "target", "x")));

        assertThat(Nests.warnings(odd))
                .containsExactlyInAnyOrder(
                        "/base_slice_descriptor/colour is not used: no attribute of that name is known",
                        "/service_descriptor/ns_list/0/target is not used: no attribute of that name is known");
    }

    @Test
    void a_nest_without_a_base_needs_throughput_and_delay_tolerance() {
        assertThat(violations(review(document(Map.of()))))
                .containsExactly(AT + "network_DL_throughput" + MISSING, AT + "delay_tolerance" + MISSING);
    }

    @Test
    void a_stated_type_makes_up_for_delay_tolerance_under_the_extended_rules_only() {
        var typed = document(Map.of("sst", 3, "network_DL_throughput", Map.of("guaranteed", 1)));
        assertThat(violations(review(typed))).containsExactly(AT + "delay_tolerance" + MISSING);
        assertThat(violations(
                        new NestReader(stored, SstRules.EXTENDED, InstantSource.system()).review(typed, List.of())))
                .isEmpty();
    }

    @Test
    void what_the_nest_leaves_out_comes_from_its_base() {
        var given = document(Map.of("base_slice_des_ref", "gold", "coverage", List.of(), "mtu", 1500));
        assertThat(new NestReader(stored, SstRules.KATANA, InstantSource.system()).review(given, List.of()))
                .isInstanceOfSatisfying(NestReview.Accepted.class, accepted -> {
                    Nest nest = accepted.nest();
                    assertThat(nest.coverage()).containsExactly("edge1");
                    assertThat(nest.name()).isEqualTo("gold");
                    assertThat(nest.profile().transport())
                            .isEqualTo(new TransportRequirements(new Rates(guaranteed(1000), null), 1500));
                });
    }

    @Test
    void an_unknown_base_is_told_with_its_name() {
        var given = document(Map.of("base_slice_des_ref", "silver"));
        assertThat(violations(new NestReader(stored, SstRules.KATANA, InstantSource.system()).review(given, List.of())))
                .containsExactly(AT + "base_slice_des_ref: names no stored base descriptor: \"silver\"");
    }

    @Test
    void a_base_that_cannot_tell_the_type_is_not_enough() {
        BaseDescriptors bare = _ -> Optional.of(Map.of("mtu", 1400));
        var given = document(Map.of("base_slice_des_ref", "bare"));
        assertThat(violations(new NestReader(bare, SstRules.KATANA, InstantSource.system()).review(given, List.of())))
                .containsExactly(AT + "delay_tolerance" + MISSING);
    }

    @Test
    void violations_of_the_schema_come_first_and_places_are_not_told_twice() {
        var known = List.of(new NestViolation(AT + "network_DL_throughput/maximum", "must be a number"));
        var given =
                with(with(embb("a", "A"), "network_DL_throughput", Map.of("guaranteed", 10, "maximum", 5)), "sst", 99);
        assertThat(violations(new NestReader(stored, SstRules.KATANA, InstantSource.system()).review(given, known)))
                .containsExactly(
                        AT + "network_DL_throughput/maximum: must be a number",
                        AT + "sst: must be a standard value (1 to 7) or an operator's (128 to 255)",
                        AT + "coverage/1: repeats \"a\"");
    }

    @Test
    void a_document_without_descriptor_is_refused() {
        assertThat(violations(review(Map.of("base_slice_descriptor", "x"))))
                .containsExactly("/base_slice_descriptor: is required");
    }

    @Test
    void locations_are_lower_case() {
        assertThat(nest(embb("Core", "EDGE_a")).coverage()).containsExactly("core", "edge_a");
    }

    @Test
    void unknown_members_are_kept_everywhere() {
        var given = with(embb("edge"), "colour", Map.of("hue", List.of(1, 2)));
        given.put("vendor", "x");
        Nest nest = nest(given);
        assertThat(nest.attributes()).containsEntry("colour", Map.of("hue", List.of(1, 2)));
        assertThat(nest.document()).containsEntry("vendor", "x");
    }

    @Test
    void physical_isolation_raises_isolation() {
        var given = with(embb("edge"), "isolation_level", Map.of("level", "PHYSICAL"));
        assertThat(nest(given).isolation()).isEqualTo(3);
        assertThat(warnings(given))
                .containsExactly("isolation is raised to 3, since isolation_level asks for physical isolation");
        assertThat(warnings(with(given, "isolation", 3))).isEmpty();
    }

    @Test
    void terminals_that_are_promised_more_than_the_slice_are_odd_but_no_error() {
        var given =
                with(with(embb("edge"), "number_of_terminals", 1000), "ue_DL_throughput", Map.of("guaranteed", 500));
        assertThat(warnings(given))
                .containsExactly("number_of_terminals x ue_DL_throughput.guaranteed is 500000 kbit/s,"
                        + " more than network_DL_throughput.guaranteed of 200000 kbit/s");
    }

    @Test
    void telephony_without_any_data_network_is_welcome_as_the_predecessor_takes_it() {
        assertThat(warnings(with(embb("edge"), "mmtel_support", true)))
                .containsExactly("mmtel_support is true, but data_networks names no data network for IMS");
        var ims = with(embb("edge"), "data_networks", List.of(Map.of("dnn", "ims.example")));
        assertThat(warnings(with(ims, "mmtel_support", true))).isEmpty();
    }

    @Test
    void network_services_are_read_in_the_predecessors_words() {
        var given = withServices(
                embb("edge"),
                List.of(
                        service("a", 0),
                        service("b", 1),
                        service("c", "Edge1"),
                        service("d", "Core"),
                        Map.of("nsd-id", "e", "ns-name", "e", "optional", true)));
        assertThat(nest(given).services())
                .containsExactly(
                        new ServiceEntry("a-nsd", "a", new Site.Core(), false),
                        new ServiceEntry("b-nsd", "b", new Site.EveryEdge(), false),
                        new ServiceEntry("c-nsd", "c", new Site.At("edge1"), false),
                        new ServiceEntry("d-nsd", "d", new Site.Core(), false),
                        new ServiceEntry("e", "e", new Site.Core(), true));
    }

    @Test
    void the_radio_gets_its_own_promises_and_no_more() {
        var given = with(with(embb("edge"), "radio_spectrum", List.of("n78")), "terminal_density", decimal("1.5"));
        assertThat(nest(given).profile().radioRequirements())
                .isEqualTo(new RadioRequirements(
                        new Rates(null, null),
                        new Terminals(null, decimal("1.5"), null),
                        new RadioAccess.Features(null, null, List.of("n78"))));
    }

    private static Throughput guaranteed(long kilobits) {
        return new Throughput(Bitrate.ofKilobits(kilobits), null, null, List.of());
    }

    @Test
    void values_of_another_type_are_named_because_they_have_no_effect() {
        var odd = with(with(embb("edge"), "mtu", "1500"), "qos", List.of(Map.of("qi", "nine"), 9));
        odd.put("test_descriptor", Map.of("performance_monitoring", Map.of("availability", List.of(true))));
        String reason = " is not used: its value is of another type than expected";

        assertThat(warnings(odd))
                .containsExactlyInAnyOrder(
                        AT + "mtu" + reason,
                        AT + "qos/0/qi" + reason,
                        AT + "qos/1" + reason,
                        "/test_descriptor/performance_monitoring/availability/0" + reason);
        assertThat(nest(odd).profile().transport().maximumPacketSize()).isNull();
    }

    @Test
    void a_differentiator_is_upper_case_and_all_ones_means_none() {
        assertThat(nest(with(embb("edge"), "sd", "00abcd")).sd()).contains("00ABCD");
        assertThat(nest(with(embb("edge"), "sd", "ffffff")).sd()).isEmpty();
    }

    @Test
    void probes_and_flows_are_there() {
        var given = with(embb("edge"), "qos", List.of(Map.of("qi", 9)));
        given.put("test_descriptor", Map.of("probe_list", List.of("p1")));
        assertThat(nest(given).probes()).containsExactly(new Probe("p1"));
        assertThat(nest(given).profile().quality().flows())
                .extracting(QosFlow::fiveQi, QosFlow::resourceType)
                .containsExactly(tuple(9, ResourceType.NON_GBR));
    }
}
