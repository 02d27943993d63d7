package io.santoku.acceptance;

import static io.santoku.emulators.openstack.CloudVariant.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.ems.EmulatedEms;
import io.santoku.emulators.openstack.CloudVariant;
import io.santoku.emulators.openstack.HypervisorSpec;
import io.santoku.emulators.osm.OsmSettings;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.Storage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Cases that operators of slice managers, clouds and orchestrators met, each by its number. Those that show when
/// something is down are in [FieldTroubleTest]; where another test has the case it says so (`grep -rn "Case 1:"`).
class FieldCasesTest {
    private static final String EDGE = "edge2-cloud";

    private final Rig rig = Rig.with();
    private final Api api = rig.api();
    private final KatanaClient katana = new KatanaClient(api);

    @AfterEach
    void nothingIsLeft() {
        assertThat(rig.world().inventory()).isEmpty();
    }

    /// Case 2: what a cloud is told is used, or refused with what is known.
    @Test
    void an_unknown_member_or_region_of_a_cloud_is_refused_with_the_known_ones() {
        Api.Reply odd = api.post("/v1/vims", cloud(Map.of("region_name", "RegionTwo")));
        assertThat(odd.status()).as(odd.text()).isEqualTo(400);
        assertThat(odd.text()).contains("region_name", "it knows region");

        Api.Reply nowhere = api.post("/v1/vims", cloud(Map.of("region", "Nowhere")));
        assertThat(nowhere.status()).as(nowhere.text()).isEqualTo(422);
        assertThat(nowhere.text()).contains("no region Nowhere", "RegionOne");
    }

    /// Case 4: an orchestrator that a NEST names is obeyed, or told not to be there.
    @Test
    void the_orchestrator_that_a_network_service_asks_for_starts_it() {
        var nowhere = asking("nowhere");
        Api.Reply refused = api.post("/v1/slices", nowhere);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("/service_descriptor/ns_list/0/nfvo-id", "nowhere");
        String warned = katana.running(nowhere);
        assertThat(api.slice(warned).path("warnings").toString()).contains("ns_list/0/nfvo-id is not used");
        katana.remove(warned);

        Nfvo osm = rig.part(Storage.class)
                .registry()
                .nfvos()
                .find("osm")
                .orElseThrow()
                .item();
        var second = new Nfvo(
                new Component.Identity(ComponentId.nfvo("second"), "", osm.type(), "another"),
                osm.url(),
                osm.credentials(),
                osm.tls());
        Rig.done(rig.registration().nfvos().add(second));
        String id = katana.running(asking("second"));
        assertThat(katana.slice(id).at("/total_ns_list/0/nfvo-id").asString()).isEqualTo("second");
        katana.remove(id);
        assertThat(api.delete("/v1/nfvos/second").status()).isEqualTo(204);
    }

    /// Case 5: members and parameters that nobody knows are named.
    @Test
    void what_no_document_or_list_has_is_refused_by_its_name() {
        Api.Reply document = api.postText("/api/bootstrap", "{\"vims\": []}");
        assertThat(document.status()).isEqualTo(400);
        assertThat(document.text()).contains("vims");

        Api.Reply list = api.get("/v1/slices?bogus=1");
        assertThat(list.status()).isEqualTo(400);
        assertThat(list.text()).contains("bogus");
    }

    /// Case 6: an address of a service that we do not call need be none.
    @Test
    void an_unusable_address_of_another_service_keeps_no_cloud_from_being_registered() {
        vary(USUAL.with("object-store", "http://127.0.0.1:8080/v1/AUTH_%(tenant_id)s"));

        Api.Reply taken = api.post("/v1/vims", cloud(Map.of()));

        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(api.delete("/v1/vims/case").status()).isEqualTo(204);
    }

    /// Case 7: roles are found however they are written.
    @Test
    void a_cloud_whose_role_is_called_Member_serves() {
        vary(USUAL.withRoles("admin", "Member"));
        rig.measure();

        String id = katana.running(Nests.urllc("edge2"));

        katana.remove(id);
    }

    /// Case 8: a service that orders need is missed at registration.
    @Test
    void a_cloud_without_networks_is_refused() {
        vary(USUAL.without("network"));

        Api.Reply refused = api.post("/v1/vims", cloud(Map.of()));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("no public network service");
    }

    /// Case 9: an element manager that is not there is told at plan and order; the predecessor's clients get a slice.
    @Test
    void a_function_whose_element_manager_is_not_registered_serves_the_predecessors_clients_only() {
        katana.whileFunction("gnb-edge2", "ems-id", "nobody", () -> {
            for (String path : List.of("/v1/plans", "/v1/slices")) {
                Api.Reply refused = api.post(path, Nests.urllc("edge2"));
                assertThat(refused.status()).as(refused.text()).isEqualTo(422);
                assertThat(refused.text()).contains("element manager nobody of function gnb-edge2");
            }
            String id = katana.running(Nests.urllc("edge2"));
            assertThat(katana.slice(id).path("warnings").toString()).contains("EMS nobody not found");
            assertThat(katana.slice(id).path("ems_data").has("nobody")).isFalse();
            katana.remove(id);
        });
    }

    /// Case 10: a controller that does not answer is taken, and told.
    @Test
    void a_controller_that_does_not_answer_is_warned_of() {
        String document = "{\"id\":\"w\",\"type\":\"test-wim\",\"url\":\"http://127.0.0.1:9/\"}";
        Api.Reply posted = api.postText("/api/wim", document);
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        assertThat(api.read("/v1/wims/w").path("warnings").toString()).contains("does not answer");
        assertThat(api.delete("/api/wim/" + posted.text()).status()).isEqualTo(200);

        JsonNode booted = api.postText("/api/bootstrap", "{\"wim\": [%s]}".formatted(document))
                .json();
        assertThat(booted.at("/wim/0/warnings").toString()).contains("does not answer");
        assertThat(api.delete("/v1/wims/w").status()).isEqualTo(204);
    }

    /// Case 13: a cloud that others filled since it was looked at is not chosen again and again.
    @Test
    void a_cloud_that_was_filled_behind_our_back_is_passed_over() {
        for (int i = 1; i <= 4; i++) {
            rig.world().cloud("edge1-a").boot("admin", "somebody-elses-" + i, 4, 1_024, 1);
        }

        String first = katana.ordered(Nests.edge());
        katana.settled(first);
        katana.remove(first);
        String id = katana.running(Nests.edge());

        assertThat(katana.slice(id).path("vim_list").propertyNames()).containsExactly("edge1-b");
        katana.remove(id);
        rig.clean();
    }

    /// Case 15: each interface of a machine has an address, and all are told in their order.
    @Test
    void all_addresses_of_a_machine_are_shown_and_sent_in_their_order() {
        rig.world().osm("osm").configure(OsmSettings.DEFAULTS.withInterfaces(2));
        String id = katana.running(Nests.urllc("edge2"));

        assertThat(katana.slice(id).path("ns_inst_info")).isNotEmpty().allSatisfy(service -> {
            List<String> ips = texts(service.at("/edge2/vnfr/0/vdu_ips"));
            assertThat(ips).hasSize(2);
            assertThat(ips.getFirst()).startsWith("10.");
            assertThat(ips.getLast()).startsWith("172.16.");
        });
        String sent = rig.world().components().stream()
                .filter(component -> component.kind().equals("ems"))
                .map(manager -> rig.world()
                        .product(manager.name(), EmulatedEms.class)
                        .messages(id)
                        .toString())
                .reduce("", String::concat);
        katana.slice(id)
                .path("ns_inst_info")
                .forEach(service ->
                        assertThat(sent).contains(String.join(", ", texts(service.at("/edge2/vnfr/0/vdu_ips")))));
        katana.remove(id);
    }

    /// Case 18: several network services of one name, of a NEST and of a function.
    @Test
    void network_services_of_one_name_at_several_places_are_deployed_and_timed_together() {
        var twice = List.of(Nests.service("iot-gateway-ns", "v", 0), Nests.service("iot-gateway-ns", "v", 1));
        var nest = new LinkedHashMap<>(Nests.boxes("edge1"));
        nest.put("service_descriptor", Map.of("ns_list", twice));
        twoAreThere(katana.running(nest));

        katana.whileFunction("enb-edge1", "ns_list", twice, () -> twoAreThere(katana.running(Nests.boxes("edge1"))));
    }

    private void twoAreThere(String id) {
        JsonNode slice = katana.slice(id);
        assertThat(katana.places(id)).containsExactlyInAnyOrder("v at core", "v at edge1");
        assertThat(slice.path("ns_inst_info")).hasSize(2);
        assertThat(slice.at("/deployment_time/NS_Deployment_Time").propertyNames())
                .containsExactly("v");
        assertThat(Deployment.made(rig)).containsEntry("osm ns_instances", 2);
        katana.remove(id);
    }

    /// Case 25: a machine that no host takes is refused when it is ordered, however many hosts there are.
    @Test
    void a_machine_that_is_larger_than_every_host_is_refused_at_order_time() {
        List<HypervisorSpec> small = IntStream.range(0, 100)
                .mapToObj(i -> new HypervisorSpec("host-" + i, 3, 65_536, 1_000))
                .toList();
        rig.world().cloud(EDGE).setHypervisors(small);
        rig.measure();

        Api.Reply refused = api.post("/v1/slices", Nests.urllc("edge2"));

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.text()).contains("no host has 4 vCPUs for one machine, 3 at most");
        rig.clean();
    }

    /// Cases 21 and 27: what is asked for and not done is told before it is ordered.
    @Test
    void an_order_for_another_time_is_refused_and_no_differentiator_is_warned_of() {
        for (String path : List.of("/v1/nests/validate", "/v1/plans")) {
            Api.Reply told = api.post(path, with(Map.of("sst", 1, "sd", "FFFFFF")));
            assertThat(told.status()).as(told.text()).isEqualTo(200);
            assertThat(told.text()).contains("FFFFFF stands for no differentiator");
        }
        Api.Reply over = api.post("/v1/slices", at("2001-01-01T00:00:00Z", "2001-02-01T00:00:00Z"));
        assertThat(over.status()).as(over.text()).isEqualTo(400);
        Api.Reply later = api.post("/v1/slices", at("2999-01-01T00:00:00Z", "2999-02-01T00:00:00Z"));
        assertThat(later.status()).as(later.text()).isEqualTo(400);
        assertThat(later.text()).contains("not offered yet");
        assertThat(api.read("/v1/slices").path("items")).isEmpty();
    }

    private static Map<String, Object> at(String start, String end) {
        return with(Map.of("service_time", List.of(Map.of("start", start, "end", end))));
    }

    private static Map<String, Object> with(Map<String, Object> members) {
        var descriptor = new LinkedHashMap<String, Object>(Map.of(
                "coverage",
                List.of("edge1"),
                "delay_tolerance",
                true,
                "network_DL_throughput",
                Map.of("guaranteed", 50_000)));
        descriptor.putAll(members);
        return Map.of("base_slice_descriptor", descriptor);
    }

    private static Map<String, Object> asking(String nfvo) {
        var service = new LinkedHashMap<>(Nests.service("video-cache-ns", "c", 1));
        service.put("nfvo-id", nfvo);
        return Nests.with(Nests.boxes("edge1"), service);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private void vary(CloudVariant variant) {
        rig.world().cloud(EDGE).vary(variant);
    }

    private Map<String, Object> cloud(Map<String, String> config) {
        return Map.of(
                "id",
                "case",
                "type",
                "openstack",
                "location",
                "edge2",
                "authUrl",
                rig.world().component(EDGE).uri().toString(),
                "credentials",
                Map.of("username", "admin", "password", "test-password-of-" + EDGE, "project", "admin"),
                "config",
                config);
    }
}
