package io.santoku.nest;

import static io.santoku.nest.Nests.embb;
import static io.santoku.nest.Nests.nest;
import static io.santoku.nest.Nests.service;
import static io.santoku.nest.Nests.urllc;
import static io.santoku.nest.Nests.with;
import static io.santoku.nest.Nests.withServices;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.Inventory;
import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Domain;
import io.santoku.inventory.NetworkFunction.Realisation;
import io.santoku.inventory.NetworkFunction.Sharing;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import io.santoku.nest.MappingResult.Mapped;
import io.santoku.nest.MappingResult.NotMapped;
import io.santoku.slice.Snssai;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final Sharing SHARED = new Sharing(true, 2);
    private static final Sharing OWN = new Sharing(false, 0);

    private final NetworkFunction core = virtual(
            "5gc", Domain.CORE, "core", List.of(entry("amf", new Site.Core()), entry("upf", new Site.EveryEdge())));
    private final NetworkFunction coreAt1 =
            virtual("5gc1", Domain.CORE, "edge1", List.of(entry("upf", new Site.EveryEdge())));
    private final NetworkFunction radio1 = physical("gnb1", "edge1");
    private final NetworkFunction radio2 =
            virtual("gnb2", Domain.RADIO, "edge2", List.of(entry("cu", new Site.At("edge2"))));
    private final Inventory inventory = inventory(core, coreAt1, radio1, physical("spare", "edge1"), radio2);

    @Test
    void broadband_has_one_core_and_a_radio_at_every_covered_location() {
        SliceDesign design = design(embb("edge1", "edge2"));
        assertThat(design.name()).isEqualTo("broadband");
        assertThat(design.snssai()).isEqualTo(new Snssai(1, null));
        assertThat(design.generation()).isEqualTo(5);
        assertThat(design.isolation()).isZero();
        assertThat(design.connections()).containsExactly(new Connection(core, radio1), new Connection(core, radio2));
        assertThat(design.functions()).containsExactly(core, radio1, radio2);
        assertThat(design.coverage()).containsExactly("edge1", "edge2");
    }

    @Test
    void ultra_reliable_has_its_core_at_the_site() {
        SliceDesign design = design(urllc("edge1", "edge2"));
        assertThat(design.connections()).containsExactly(new Connection(coreAt1, radio1));
        assertThat(design.notSupportedLocations()).containsExactly("edge2");
        assertThat(design.reach().warnings())
                .containsExactly("edge2 is not covered: no 5G core function is registered at edge2");
    }

    @Test
    void vehicles_take_the_core_at_the_site_or_else_the_central_one() {
        var given = with(with(urllc("edge1", "edge2"), "sst", 4), "v2x_communication_mode", 2);
        assertThat(design(given).connections())
                .containsExactly(new Connection(coreAt1, radio1), new Connection(core, radio2));
    }

    @Test
    void an_operators_type_goes_by_delay_tolerance() {
        assertThat(design(with(embb("edge2"), "sst", 200)).connections()).containsExactly(new Connection(core, radio2));
        assertThat(design(with(urllc("edge1"), "sst", 200)).connections())
                .containsExactly(new Connection(coreAt1, radio1));
    }

    @Test
    void unregistered_locations_are_left_out_and_remembered() {
        SliceDesign design = design(embb("edge1", "moon"));
        assertThat(design.coverage()).containsExactly("edge1");
        assertThat(design.notSupportedLocations()).containsExactly("moon");
        assertThat(design.reach().warnings()).containsExactly("moon is not covered: no such location is registered");
    }

    @Test
    void slow_slices_are_4g_unless_they_speak_5g() {
        var slow = with(embb("edge1"), "network_DL_throughput", Map.of("guaranteed", 100_000));
        assertThat(reasons(slow))
                .containsExactly(
                        "Not available Core Network Functions",
                        "edge1 is not covered: no 4G core function is registered at core, only for 5G");
        assertThat(design(with(slow, "sd", "000001")).snssai()).isEqualTo(new Snssai(1, "000001"));
        assertThat(design(with(slow, "sst", 1)).generation()).isEqualTo(5);
    }

    @Test
    void without_radio_nothing_can_be_had() {
        assertThat(reasons(embb("core")))
                .containsExactly(
                        "Not available Network Functions",
                        "core is not covered: no 5G radio function is registered at core");
        assertThat(reasons(embb())).containsExactly("Not available Network Functions", "coverage names no location");
    }

    @Test
    void every_network_service_has_its_locations_and_a_key() {
        var given = withServices(
                embb("edge1", "edge2"), List.of(service("amf", 0), service("cache", 1), service("log", "edge2")));
        SliceDesign design = design(given);
        assertThat(design.services())
                .extracting(ServiceRequest::key)
                .containsExactly(
                        "core/amf@5gc",
                        "edge1/upf@5gc",
                        "edge2/upf@5gc",
                        "edge2/cu@gnb2",
                        "core/amf",
                        "edge1/cache",
                        "edge2/cache",
                        "edge2/log");
        assertThat(design.servicesOf("5gc"))
                .extracting(ServiceRequest::location)
                .containsExactly("core", "edge1", "edge2");
        assertThat(design.extraServices()).hasSize(4).allMatch(service -> !service.shared());
        assertThat(design.servicesOf("gnb1")).isEmpty();
    }

    @Test
    void a_function_at_an_edge_has_its_services_there_only() {
        assertThat(design(urllc("edge1")).services())
                .containsExactly(new ServiceRequest(
                        "edge1/upf@5gc1", entry("upf", new Site.EveryEdge()), "edge1", "5gc1", true));
    }

    @Test
    void namesakes_in_one_function_get_numbers() {
        var twins = virtual(
                "twins",
                Domain.RADIO,
                "edge1",
                List.of(
                        entry("x", new Site.EveryEdge()),
                        entry("x", new Site.At("edge1")),
                        entry("x", new Site.EveryEdge())));
        assertThat(design(embb("edge1"), inventory(core, twins)).servicesOf("twins"))
                .extracting(ServiceRequest::key)
                .containsExactly("edge1/x@twins", "edge1/x@twins#2", "edge1/x@twins#3");
    }

    @Test
    void a_service_at_an_unregistered_location_is_left_to_placement() {
        assertThat(design(withServices(embb("edge1"), List.of(service("log", "Moon"))))
                        .extraServices())
                .singleElement()
                .returns("moon", ServiceRequest::location);
    }

    @Test
    void sharing_goes_by_function_and_isolation() {
        assertThat(shared(0)).containsExactly(true, true);
        assertThat(shared(1)).containsExactly(false, true);
        assertThat(shared(2)).containsExactly(true, false);
        assertThat(shared(3)).containsExactly(false, false);
        assertThat(design(with(embb("edge2"), "simultaneous_nsi", 3)).sharing().values())
                .noneMatch(SharingDecision::shared);
    }

    @Test
    void sharing_says_why() {
        var design = design(with(embb("edge2"), "isolation", 1), inventory(core, radio2, physical("gnb1", "edge1")));
        assertThat(design.sharing())
                .containsOnly(
                        Map.entry("5gc", new SharingDecision(false, 1, "isolation 1 keeps the core to this slice")),
                        Map.entry("gnb2", new SharingDecision(true, 2, "one instance serves up to 2 slices")));
        assertThat(design(embb("edge1")).sharing())
                .containsEntry("gnb1", new SharingDecision(false, 1, "function gnb1 is not registered as shareable"));
    }

    private List<Boolean> shared(int isolation) {
        return design(with(embb("edge2"), "isolation", isolation)).sharing().values().stream()
                .map(SharingDecision::shared)
                .toList();
    }

    @Test
    void an_element_manager_that_is_not_registered_is_told_or_done_without() {
        var gnb = new NetworkFunction(
                new NetworkFunction.Identity("gnb", "gnb", ""),
                new NetworkFunction.Kind(5, Domain.RADIO, Realisation.VIRTUAL, OWN),
                "edge1",
                new NetworkFunction.Parts(List.of(), List.of(), NetworkFunction.Lists.BOTH),
                "nobody");
        Inventory known = inventory(core, gnb);
        String told = "the element manager nobody of function gnb is not registered";

        assertThat(new Mapping(SstRules.KATANA).map(nest(embb("edge1")), known))
                .isEqualTo(new MappingResult.Lacking(List.of(told)));
        assertThat(new Mapping(SstRules.KATANA).map(nest(embb("edge1")), known, Manner.LENIENT))
                .isInstanceOfSatisfying(Mapped.class, mapped -> {
                    assertThat(mapped.warnings()).containsExactly(told + ": it is left as it is");
                    assertThat(mapped.design().connections().getFirst().radio().ems())
                            .isNull();
                });
    }

    @Test
    void components_that_a_network_service_asks_for_are_told_of_where_they_cannot_be_had() {
        Map<String, Object> asked = Nests.withServices(
                embb("edge1"),
                List.of(Map.of(
                        "nsd-id", "c-nsd", "ns-name", "c", "placement", 1, "nfvo-id", "nowhere", "vim-id", "gone")));

        assertThat(new Mapping(SstRules.KATANA).map(nest(asked), inventory))
                .isEqualTo(new MappingResult.Wrong(List.of(
                        new NestViolation(
                                "/service_descriptor/ns_list/0/nfvo-id",
                                "names no registered orchestrator: \"nowhere\""),
                        new NestViolation(
                                "/service_descriptor/ns_list/0/vim-id", "names no registered cloud: \"gone\""))));
        assertThat(new Mapping(SstRules.KATANA).map(nest(asked), inventory, Manner.LENIENT))
                .isInstanceOfSatisfying(Mapped.class, mapped -> {
                    assertThat(mapped.warnings())
                            .contains("/service_descriptor/ns_list/0/nfvo-id is not used: it names no registered"
                                    + " orchestrator: \"nowhere\"");
                    assertThat(mapped.design().extraServices())
                            .extracting(request -> request.entry().wishes())
                            .containsExactly(ServiceEntry.Wishes.NONE);
                });
    }

    private SliceDesign design(Map<String, Object> document) {
        return design(document, inventory);
    }

    private static SliceDesign design(Map<String, Object> document, Inventory inventory) {
        return switch (new Mapping(SstRules.KATANA).map(nest(document), inventory)) {
            case Mapped(var design, var _) -> design;
            case MappingResult other -> throw new AssertionError(other);
        };
    }

    private List<String> reasons(Map<String, Object> document) {
        return switch (new Mapping(SstRules.KATANA).map(nest(document), inventory)) {
            case NotMapped(var reasons) -> reasons;
            case MappingResult other -> throw new AssertionError(other);
        };
    }

    private static Inventory inventory(NetworkFunction... functions) {
        var locations = Stream.of("core", "edge1", "edge2")
                .map(id -> new Location(id, ""))
                .toList();
        return new Inventory(locations, List.of(), List.of(functions), List.of(), List.of());
    }

    private static NetworkFunction virtual(String id, Domain domain, String location, List<ServiceEntry> services) {
        return new NetworkFunction(
                new NetworkFunction.Identity(id, id, ""),
                new NetworkFunction.Kind(5, domain, Realisation.VIRTUAL, SHARED),
                location,
                new NetworkFunction.Parts(services, List.of(), NetworkFunction.Lists.BOTH),
                null);
    }

    private static NetworkFunction physical(String id, String location) {
        return new NetworkFunction(
                new NetworkFunction.Identity(id, id, ""),
                new NetworkFunction.Kind(5, Domain.RADIO, Realisation.PHYSICAL, OWN),
                location,
                new NetworkFunction.Parts(List.of(), List.of(), NetworkFunction.Lists.BOTH),
                null);
    }

    private static ServiceEntry entry(String name, Site site) {
        return new ServiceEntry(name + "-nsd", name, site, false);
    }
}
