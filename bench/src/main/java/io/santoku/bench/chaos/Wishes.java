package io.santoku.bench.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The orders and changes that clients of the benches send.
final class Wishes {
    private static final int LATENCY_BOUND_KBPS = 200_000;
    private static final int BOXES_KBPS = 50_000;

    private Wishes() {}

    /// A random order: wide slices, slices at one edge that share its functions, others that do not, some with a
    /// service that never boots.
    static Map<String, Object> any(RandomGenerator chance) {
        return switch (chance.nextInt(8)) {
            case 0 -> nest(List.of("edge1", "edge2"), true, LATENCY_BOUND_KBPS, List.of());
            case 1, 2 -> local("edge1", List.of());
            case 3 -> local("edge1", List.of(gateway("a"), gateway("b")));
            case 4 -> local("edge2", List.of());
            case 5 -> local("edge2", List.of(gateway("a"), service("broken-ns", "broken")));
            default -> local("edge2", List.of(gateway("a"), service("video-cache-ns", "cache")));
        };
    }

    /// A slice with its own core and radio at the second edge, and a gateway.
    static Map<String, Object> plain() {
        return local("edge2", List.of(gateway("a")));
    }

    /// A slice of physical functions, and one service with this descriptor.
    static Map<String, Object> boxesWith(String nsd) {
        return nest(List.of("edge1"), true, BOXES_KBPS, List.of(service(nsd, "extra")));
    }

    /// A random change of a running slice.
    static Map<String, Object> change(RandomGenerator chance) {
        return chance.nextBoolean()
                ? Map.of("add", Map.of("nsdId", "iot-gateway-ns", "name", "more", "location", "core"))
                : Map.of("restart", Map.of("networkService", "core/a"));
    }

    private static Map<String, Object> local(String edge, List<Map<String, Object>> services) {
        return nest(List.of(edge), false, LATENCY_BOUND_KBPS, services);
    }

    private static Map<String, Object> gateway(String name) {
        return service("iot-gateway-ns", name);
    }

    private static Map<String, Object> service(String nsd, String name) {
        return Map.of("nsd-id", nsd, "ns-name", name, "placement", 0);
    }

    private static Map<String, Object> nest(
            List<String> coverage, boolean tolerant, int kbps, List<Map<String, Object>> services) {
        return Map.of(
                "base_slice_descriptor",
                Map.of(
                        "base_slice_des_id",
                        "bench",
                        "coverage",
                        coverage,
                        "delay_tolerance",
                        tolerant,
                        "network_DL_throughput",
                        Map.of("guaranteed", kbps)),
                "service_descriptor",
                Map.of("ns_list", new ArrayList<>(services)));
    }
}
