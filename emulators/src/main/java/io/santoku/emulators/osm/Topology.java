package io.santoku.emulators.osm;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads the machines from a descriptor of either format.
final class Topology {
    private static final double MIB_PER_GIB = 1_024;

    private Topology() {}

    /// A VNF of a network service.
    record Member(String index, String vnfdId) {}

    /// The VNFs that an NSD consists of.
    static List<Member> members(Map<String, Object> nsd) {
        Stream<Member> r8 = Maps.children(nsd, "constituent-vnfd").stream()
                .map(vnf -> member(vnf, "member-vnf-index", "vnfd-id-ref"));
        Stream<Member> r19 = Maps.children(nsd, "df").stream()
                .flatMap(df -> Maps.children(df, "vnf-profile").stream())
                .map(vnf -> member(vnf, "id", "vnfd-id"));
        return Stream.concat(r8, r19).toList();
    }

    /// The machines that a VNFD requires.
    static List<VduSpec> vdus(Map<String, Object> vnfd) {
        return Maps.children(vnfd, "vdu").stream()
                .map(vdu -> vdu.containsKey("vm-flavor") ? r8(vdu) : r19(vdu, vnfd))
                .toList();
    }

    private static Member member(Map<String, Object> vnf, String index, String vnfd) {
        return new Member(Maps.text(vnf, index).orElse(""), Maps.text(vnf, vnfd).orElse(""));
    }

    private static VduSpec r8(Map<String, Object> vdu) {
        Map<String, Object> flavor = Maps.child(vdu, "vm-flavor");
        return new VduSpec(
                Maps.text(vdu, "id").orElse(""),
                (int) Maps.number(vdu, "count", 1),
                (int) Maps.number(flavor, "vcpu-count", 1),
                (int) Maps.number(flavor, "memory-mb", 512),
                (int) Maps.number(flavor, "storage-gb", 0));
    }

    private static VduSpec r19(Map<String, Object> vdu, Map<String, Object> vnfd) {
        String id = Maps.text(vdu, "id").orElse("");
        Map<String, Object> compute = byId(
                vnfd,
                "virtual-compute-desc",
                Maps.text(vdu, "virtual-compute-desc").orElse(""));
        List<?> storages = vdu.get("virtual-storage-desc") instanceof List<?> list ? list : List.of();
        double disk = storages.stream()
                .mapToDouble(storage -> Maps.number(byId(vnfd, "virtual-storage-desc", storage), "size-of-storage", 0))
                .sum();
        return new VduSpec(
                id,
                instances(vnfd, id),
                (int) Maps.number(Maps.child(compute, "virtual-cpu"), "num-virtual-cpu", 1),
                (int) (Maps.number(Maps.child(compute, "virtual-memory"), "size", 0.5) * MIB_PER_GIB),
                (int) disk);
    }

    private static int instances(Map<String, Object> vnfd, String vduId) {
        return Maps.children(vnfd, "df").stream()
                .flatMap(df -> Maps.children(df, "instantiation-level").stream())
                .flatMap(level -> Maps.children(level, "vdu-level").stream())
                .filter(level -> vduId.equals(level.get("vdu-id")))
                .mapToInt(level -> (int) Maps.number(level, "number-of-instances", 1))
                .findFirst()
                .orElse(1);
    }

    private static Map<String, Object> byId(Map<String, Object> vnfd, String list, Object id) {
        return Maps.children(vnfd, list).stream()
                .filter(item -> id.equals(item.get("id")))
                .findFirst()
                .orElse(Map.of());
    }
}
