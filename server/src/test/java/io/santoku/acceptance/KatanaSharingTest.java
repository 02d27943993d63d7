package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.osm.OsmSettings;
import io.santoku.inventory.Entry;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.Storage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Slices that share functions, in the predecessor's document and natively: sharing lists are subnets.
@Tag("long")
class KatanaSharingTest {
    private static final List<String> SHARED = List.of("core-5g-edge2", "gnb-edge2");

    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @BeforeEach
    void share() {
        SHARED.forEach(function -> shareable(function, true));
    }

    @AfterEach
    void unshare() {
        SHARED.forEach(function -> shareable(function, false));
    }

    @Test
    void slices_on_one_instance_show_the_same_services_until_the_last_one_goes() {
        String first = ordered();
        String second = ordered();

        JsonNode one = api.read("/api/slice/" + first);
        JsonNode other = api.read("/api/slice/" + second);

        assertThat(one.at("/shared/core").propertyNames())
                .containsExactly(one.at("/connections/0/core/_id").asString());
        assertThat(one.at("/shared/core")).isEqualTo(other.at("/shared/core"));
        assertThat(one.at("/shared/radio")).isEqualTo(other.at("/shared/radio"));
        assertThat(one.path("vim_list").propertyNames()).containsExactly("edge2-cloud_s");
        assertThat(one.at("/vim_list/edge2-cloud_s/shared").asInt()).isEqualTo(1);
        assertThat(other.at("/vim_list/edge2-cloud_s/shared").asInt()).isEqualTo(2);
        assertThat(instances(one)).hasSize(2).isEqualTo(instances(other));
        assertThat(one.path("ns_inst_info").propertyNames())
                .as("each slice has ids of its own, so that the end of one is not taken for the other's")
                .doesNotContainAnyElementsOf(other.path("ns_inst_info").propertyNames());
        theListsAreShown(first, second);

        api.remove(first);

        assertThat(api.read("/api/slice/" + second).path("ns_inst_info")).hasSize(2);
        api.remove(second);
        assertThat(rig.world().inventory()).isEmpty();
        assertThat(api.read("/v1/subnets").path("items")).isEmpty();
    }

    @Test
    void services_that_are_shared_boot_in_activation() {
        rig.world().osm("osm").configure(OsmSettings.DEFAULTS.withBootTime(Duration.ofSeconds(3)));
        String id = api.post("/api/slice", Nests.urllc("edge2")).text();

        JsonNode booting = api.eventually(
                "/api/slice/" + id,
                slice -> !List.of("Init", "Placement", "Provisioning")
                        .contains(slice.path("status").asString()));

        assertThat(booting.path("status").asString()).isEqualTo("Activation");
        assertThat(booting.at("/deployment_time/Provisioning_Time").isString()).isTrue();
        assertThat(booting.at("/deployment_time/NS_Deployment_Time")).isEmpty();
        api.settled(id);
        JsonNode times = api.read("/api/slice/" + id + "/time");
        assertThat(Double.parseDouble(times.at("/NS_Deployment_Time/upf-local").asString()))
                .isGreaterThanOrEqualTo(3);
        api.remove(id);
    }

    @Test
    void a_shared_service_is_not_restarted_by_one_of_its_users() {
        String id = ordered();
        JsonNode service = api.read("/api/slice/" + id).at("/total_ns_list/0");
        assertThat(service.path("shared_function").asInt()).isEqualTo(1);
        assertThat(service.path("shared_slice_key").asString()).isNotEmpty();

        Api.Reply reply = api.post(
                "/api/slice/" + id + "/modify",
                Map.of(
                        "domain",
                        "NFV",
                        "action",
                        "RestartNS",
                        "details",
                        Map.of("ns_id", service.path("ns-id").asString(), "location", "edge2")));

        assertThat(reply.status()).as(reply.text()).isEqualTo(409);
        api.remove(id);
    }

    private static Set<String> instances(JsonNode slice) {
        return slice.path("ns_inst_info")
                .valueStream()
                .map(service -> service.at("/edge2/nfvo_inst_ns").asString())
                .collect(Collectors.toSet());
    }

    private void theListsAreShown(String first, String second) {
        JsonNode subnets = api.read("/v1/subnets").path("items");
        assertThat(subnets).hasSize(2).allSatisfy(subnet -> {
            assertThat(subnet.path("users")).extracting(JsonNode::asString).containsExactly(first, second);
            assertThat(subnet.path("phase").asString()).isEqualTo("Running");
            JsonNode same = api.read("/v1/subnets/" + subnet.path("id").asString());
            assertThat(same).isEqualTo(subnet);
        });
        assertThat(api.slice(first).path("sites"))
                .extracting(site -> site.path("subnet").asString())
                .containsExactlyInAnyOrder(
                        subnets.get(0).path("id").asString(),
                        subnets.get(1).path("id").asString());
    }

    private String ordered() {
        String id = api.post("/api/slice", Nests.urllc("edge2")).text();
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        return id;
    }

    private void shareable(String id, boolean available) {
        NetworkFunction function = rig.part(Storage.class)
                .registry()
                .functions()
                .find(id)
                .map(Entry::item)
                .orElseThrow();
        Rig.done(rig.registration()
                .functions()
                .put(new NetworkFunction(
                        new NetworkFunction.Identity(function.id(), function.name(), function.description()),
                        new NetworkFunction.Kind(
                                function.generation(),
                                function.domain(),
                                function.realisation(),
                                new NetworkFunction.Sharing(available, 0)),
                        function.location(),
                        new NetworkFunction.Parts(function.services(), function.physicalFunctions(), function.lists()),
                        function.ems())));
    }
}
