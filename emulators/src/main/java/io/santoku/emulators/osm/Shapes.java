package io.santoku.emulators.osm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Writes the built-in descriptors in the format of a release.
final class Shapes {
    private static final double MIB_PER_GIB = 1_024;

    private Shapes() {}

    static Map<String, Object> vnfd(VnfdSpec spec, Release release) {
        return switch (release) {
            case R8 -> vnfdOfR8(spec);
            case R19 -> vnfdOfR19(spec);
        };
    }

    static Map<String, Object> knfd(KnfdSpec spec, Release release) {
        Map<String, Object> vnfd = vnfd(new VnfdSpec(spec.id(), List.of()), release);
        vnfd.keySet().removeAll(Set.of("vdu", "virtual-compute-desc", "virtual-storage-desc"));
        vnfd.put("kdu", spec.charts().stream().map(Shapes::kdu).toList());
        vnfd.put("k8s-cluster", Maps.of("nets", List.of(Map.of("id", "mgmt-net"))));
        return vnfd;
    }

    private static Map<String, Object> kdu(String chart) {
        return Maps.of("name", chart.substring(chart.indexOf('/') + 1), "helm-chart", chart);
    }

    static Map<String, Object> nsd(NsdSpec spec, Release release) {
        return switch (release) {
            case R8 -> nsdOfR8(spec);
            case R19 -> nsdOfR19(spec);
        };
    }

    private static Map<String, Object> vnfdOfR8(VnfdSpec spec) {
        return Maps.of(
                "id", spec.id(),
                "name", spec.id(),
                "short-name", spec.id(),
                "vendor", "Santoku",
                "version", "1.0",
                "mgmt-interface", Map.of("cp", "mgmt"),
                "connection-point", List.of(Map.of("name", "mgmt")),
                "vdu", spec.vdus().stream().map(Shapes::vduOfR8).toList());
    }

    // memory and disk are text because they are 64 bits wide in the model
    private static Map<String, Object> vduOfR8(VduSpec vdu) {
        return Maps.of(
                "id", vdu.id(),
                "name", vdu.id(),
                "count", vdu.count(),
                "vm-flavor",
                        Maps.of(
                                "vcpu-count", vdu.vcpus(),
                                "memory-mb", Integer.toString(vdu.memoryMib()),
                                "storage-gb", Integer.toString(vdu.diskGib())),
                "interface", List.of(Map.of("name", "eth0", "external-connection-point-ref", "mgmt")));
    }

    private static Map<String, Object> vnfdOfR19(VnfdSpec spec) {
        return Maps.of(
                "id", spec.id(),
                "product-name", spec.id(),
                "provider", "Santoku",
                "version", "1.0",
                "mgmt-cp", "mgmt-ext",
                "ext-cpd", List.of(Maps.of("id", "mgmt-ext", "int-cpd", Map.of("cpd", "eth0-int"))),
                "vdu", spec.vdus().stream().map(Shapes::vduOfR19).toList(),
                "virtual-compute-desc",
                        spec.vdus().stream().map(Shapes::computeOfR19).toList(),
                "virtual-storage-desc",
                        spec.vdus().stream().map(Shapes::storageOfR19).toList(),
                "df", List.of(flavourOfR19(spec)));
    }

    private static Map<String, Object> vduOfR19(VduSpec vdu) {
        return Maps.of(
                "id", vdu.id(),
                "name", vdu.id(),
                "virtual-compute-desc", vdu.id() + "-compute",
                "virtual-storage-desc", List.of(vdu.id() + "-storage"),
                "int-cpd", List.of(Map.of("id", "eth0-int")));
    }

    private static Map<String, Object> computeOfR19(VduSpec vdu) {
        return Maps.of(
                "id", vdu.id() + "-compute",
                "virtual-cpu", Map.of("num-virtual-cpu", vdu.vcpus()),
                "virtual-memory", Map.of("size", vdu.memoryMib() / MIB_PER_GIB));
    }

    private static Map<String, Object> storageOfR19(VduSpec vdu) {
        return Maps.of("id", vdu.id() + "-storage", "size-of-storage", vdu.diskGib());
    }

    private static Map<String, Object> flavourOfR19(VnfdSpec spec) {
        return Maps.of(
                "id", "default-df",
                "vdu-profile",
                        spec.vdus().stream()
                                .map(vdu -> Maps.of("id", vdu.id(), "min-number-of-instances", vdu.count()))
                                .toList(),
                "instantiation-level",
                        List.of(Maps.of(
                                "id",
                                "default-instantiation-level",
                                "vdu-level",
                                spec.vdus().stream()
                                        .map(vdu -> Maps.of("vdu-id", vdu.id(), "number-of-instances", vdu.count()))
                                        .toList())));
    }

    private static Map<String, Object> nsdOfR8(NsdSpec spec) {
        return Maps.of(
                "id", spec.id(),
                "name", spec.name(),
                "short-name", spec.name(),
                "vendor", "Santoku",
                "version", "1.0",
                "constituent-vnfd",
                        IntStream.range(0, spec.vnfds().size())
                                .mapToObj(i -> Maps.of(
                                        "member-vnf-index",
                                        i + 1,
                                        "vnfd-id-ref",
                                        spec.vnfds().get(i)))
                                .toList(),
                "vld", List.of(Maps.of("id", "mgmtnet", "name", "mgmtnet", "mgmt-network", true)));
    }

    private static Map<String, Object> nsdOfR19(NsdSpec spec) {
        List<Map<String, Object>> profiles = IntStream.range(0, spec.vnfds().size())
                .mapToObj(i -> Maps.of(
                        "id", Integer.toString(i + 1),
                        "vnfd-id", spec.vnfds().get(i),
                        "virtual-link-connectivity", List.of(Map.of("virtual-link-profile-id", "mgmtnet"))))
                .toList();
        return Maps.of(
                "id", spec.id(),
                "name", spec.name(),
                "designer", "Santoku",
                "version", "1.0",
                "vnfd-id", spec.vnfds().stream().distinct().toList(),
                "virtual-link-desc", List.of(Map.of("id", "mgmtnet", "mgmt-network", true)),
                "df", List.of(Maps.of("id", "default-df", "vnf-profile", profiles)));
    }
}
