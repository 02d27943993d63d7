package io.santoku.driver.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.http.Json;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.VnfDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DescriptorReaderTest {
    private static final ComponentId OSM = ComponentId.nfvo("osm");

    @Test
    void the_old_shape_may_write_numbers_as_strings() {
        var vnfd = vnfd("""
            {"id": "amf", "name": "AMF", "vdu": [
              {"id": "a", "count": "2", "vm-flavor": {"vcpu-count": "2", "memory-mb": "1024", "storage-gb": 10}},
              {"id": "b", "vm-flavor": {"vcpu-count": 1, "memory-mb": 512}}]}
            """);

        assertThat(vnfd.name()).isEqualTo("AMF");
        assertThat(vnfd.flavour()).isEqualTo(new Amounts(5, 2_560, 20, 3));
    }

    @Test
    void the_new_shape_counts_memory_in_gib_and_machines_by_level() {
        var vnfd = vnfd("""
            {"id": "upf", "product-name": "UPF",
             "virtual-compute-desc": [
               {"id": "c", "virtual-cpu": {"num-virtual-cpu": "4"}, "virtual-memory": {"size": "1.5"}}],
             "virtual-storage-desc": [
               {"id": "s1", "size-of-storage": 10}, {"id": "s2", "size-of-storage": "5"}],
             "vdu": [
               {"id": "a", "virtual-compute-desc": "c", "virtual-storage-desc": ["s1", "s2"]},
               {"id": "b", "virtual-compute-desc": "c"}],
             "df": [{
               "instantiation-level": [{"vdu-level": [{"vdu-id": "a", "number-of-instances": "2"}]}],
               "vdu-profile": [{"id": "b", "min-number-of-instances": 3}]}]}
            """);

        assertThat(vnfd.name()).isEqualTo("UPF");
        assertThat(vnfd.flavour()).isEqualTo(new Amounts(20, 5 * 1_536, 30, 5));
    }

    @Test
    void units_that_run_in_kubernetes_are_told_in_either_shape_and_are_those_of_the_service() {
        var old = vnfd("""
            {"id": "db", "name": "DB", "kdu": [{"name": "mysql", "helm-chart": "stable/mysql"}, {"juju-bundle": "b"}],
             "k8s-cluster": {"nets": [{"id": "n"}]}}
            """);
        var service =
                NsdReader.read(OSM, tree("{\"_id\": \"k\", \"id\": \"n\", \"vnfd-id\": [\"db\"]}"), Map.of("db", old));

        assertThat(old.kubernetesUnits()).containsExactly("mysql", "without a name");
        assertThat(old.flavour()).isEqualTo(Amounts.NONE);
        assertThat(service.kubernetesUnits()).containsExactly("mysql", "without a name");
        assertThat(vnfd("{\"id\": \"empty\"}").kubernetesUnits()).isEmpty();
    }

    @Test
    void a_descriptor_that_says_nothing_needs_nothing() {
        assertThat(vnfd("{\"id\": \"empty\"}").flavour()).isEqualTo(Amounts.NONE);
    }

    @Test
    void a_service_is_the_sum_of_its_members_in_either_shape() {
        var old = nsd("""
            {"_id": "k1", "id": "n", "constituent-vnfd": [
              {"member-vnf-index": "1", "vnfd-id-ref": "amf"}, {"member-vnf-index": 2, "vnfd-id-ref": "amf"}]}
            """);
        var profiled = nsd("""
            {"_id": "k2", "id": "n", "name": "N", "vnfd-id": ["amf"], "df": [{"vnf-profile": [
              {"id": "1", "vnfd-id": "amf"}, {"id": "2", "vnfd-id": "amf"}]}]}
            """);
        var bare = nsd("{\"_id\": \"k3\", \"id\": \"n\", \"vnfd-id\": [\"amf\", \"unknown\"]}");

        assertThat(List.of(old, profiled)).extracting(NsDescriptor::flavour).containsOnly(new Amounts(2, 4, 6, 8));
        assertThat(List.of(old, profiled)).extracting(NsDescriptor::vnfdIds).containsOnly(List.of("amf"));
        assertThat(List.of(old.name(), old.key(), profiled.name())).containsExactly("n", "k1", "N");
        assertThat(bare.flavour()).isEqualTo(new Amounts(1, 2, 3, 4));
        assertThat(bare.vnfdIds()).containsExactly("amf", "unknown");
    }

    private static VnfDescriptor vnfd(String json) {
        return VnfdReader.read(OSM, tree(json));
    }

    private static NsDescriptor nsd(String json) {
        var amf = new VnfDescriptor(OSM, "amf", "AMF", new Amounts(1, 2, 3, 4));
        return NsdReader.read(OSM, tree(json), Map.of("amf", amf));
    }

    private static JsonNode tree(String json) {
        return Json.tree(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
