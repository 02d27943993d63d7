package io.santoku.driver.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Stub;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.inventory.VnfDescriptor;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AbsurdDescriptorsTest {
    private static final Amounts LARGE = new Amounts(1_000_000, 1_000_000_000, 1_000_000, 10_000);

    @Test
    void machines_without_number_fit_nowhere_and_take_no_room_of_ours() {
        VnfDescriptor read = read("""
            {"id": "v", "vdu": [{"id": "d", "count": 1e308, "vm-flavor": {"vcpu-count": 1}}]}\
            """);

        assertThat(read.machines()).hasSize(1);
        assertThat(read.flavour().fitsInto(LARGE)).isFalse();
        assertThat(read.flavour().plus(read.flavour()).fitsInto(LARGE)).isFalse();
    }

    @Test
    void machines_that_need_more_than_a_number_can_say_fit_nowhere() {
        VnfDescriptor read = read("""
            {"id": "v", "vdu": [{"id": "d", "count": 3, "vm-flavor": {"memory-mb": 1e12}}]}\
            """);

        assertThat(read.flavour().memoryMib()).isEqualTo(Integer.MAX_VALUE);
        assertThat(read.machines()).hasSize(3);
    }

    @Test
    void a_machine_that_needs_less_than_nothing_needs_nothing() {
        VnfDescriptor read = read("""
            {"id": "v", "vdu": [{"id": "d", "vm-flavor": {"vcpu-count": -5, "memory-mb": "-1e9", "storage-gb": -1}}]}\
            """);

        assertThat(read.machines()).isEqualTo(List.of(new Amounts(0, 0, 0, 1)));
    }

    @Test
    @Timeout(60)
    void long_lists_that_name_each_other_are_read_once() {
        String ids = listOf(100_000, "\"s\"");
        String others = listOf(100_000, "{\"id\": \"other\"}");
        VnfDescriptor read = read("""
            {"id": "v", "vdu": [{"id": "d", "virtual-storage-desc": %s}],
             "virtual-storage-desc": [%s, {"id": "s", "size-of-storage": 1}],
             "df": [{"vdu-profile": [%s, {"id": "d", "min-number-of-instances": 3}]}]}\
            """.formatted("[" + ids + "]", others, others));

        assertThat(read.machines()).hasSize(3);
        assertThat(read.machines().getFirst().diskGib()).isEqualTo(100_000);
    }

    @Test
    void more_machines_than_any_cloud_has_are_as_large_as_can_be_said() {
        VnfDescriptor read = read("{\"id\": \"v\", \"vdu\": [%s]}".formatted(listOf(100_000, "{\"id\": \"d\"}")));

        assertThat(read.machines()).hasSize(1);
        assertThat(read.flavour().fitsInto(LARGE)).isFalse();
    }

    @Test
    @Timeout(60)
    void a_service_with_more_units_of_kubernetes_than_anybody_reads_keeps_some() {
        VnfDescriptor function =
                read("{\"id\": \"v\", \"kdu\": [%s]}".formatted(listOf(100_000, "{\"name\": \"unit\"}")));
        JsonNode service = JsonMapper.shared()
                .readTree("{\"id\": \"n\", \"vnfd-id\": [%s]}".formatted(listOf(1_000_000, "\"v\"")));

        NsDescriptor read = NsdReader.read(ComponentId.nfvo("osm"), service, Map.of("v", function));

        assertThat(function.kubernetesUnits()).hasSize(1_000);
        assertThat(read.kubernetesUnits()).containsExactly("unit");
        assertThat(read.vnfdIds()).containsExactly("v");
    }

    @Test
    void more_descriptors_than_anybody_has_are_not_believed() {
        Router router = new Router()
                .on(
                        "POST",
                        "/osm/admin/v1/tokens",
                        _ -> Reply.json(200, Map.of("id", "1", "issued_at", 1, "expires", 3601)))
                .on(
                        "GET",
                        "/osm/vnfpkgm/v1/vnf_packages",
                        _ -> Reply.json(200, Collections.nCopies(10_001, Map.of("id", "v"))));
        try (var server = EmulatedServer.start(new Stub(router), Listening.ANYWHERE, InstantSource.system())) {
            var us = new Credentials("admin", new Secret("test-password"), "admin");
            var osm = new Nfvo(
                    new Component.Identity(ComponentId.nfvo("osm"), "OSM", "OSM", ""),
                    server.uri(),
                    us,
                    new SystemAuthorities());

            assertThat(FaultOf.the(new OsmNfvoDriver(osm, HttpSettings.DEFAULTS)::catalogue))
                    .isEqualTo(new Garbled("lists more than 10,000 descriptors"));
        }
    }

    private static String listOf(int size, String element) {
        return String.join(",", Collections.nCopies(size, element));
    }

    private static VnfDescriptor read(String json) {
        return VnfdReader.read(ComponentId.nfvo("osm"), JsonMapper.shared().readTree(json));
    }
}
