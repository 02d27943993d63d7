package io.santoku.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What tests order.
final class Nests {
    private Nests() {}

    /// Core and radio side by side at `edge1`, a gateway and a cache at the core: two network services at each.
    static Map<String, Object> twoSites() {
        Map<String, Object> nest = document("two-sites", List.of("edge1"), false, 200_000);
        return with(with(nest, service("iot-gateway-ns", "gateway", 0)), service("video-cache-ns", "cache", 0));
    }

    /// Core and radio side by side at one edge, nothing else.
    static Map<String, Object> urllc(String edge) {
        return document("urllc", List.of(edge), false, 200_000);
    }

    /// Core and radio side by side at `edge1`, and nothing besides.
    static Map<String, Object> edge() {
        return document("edge", List.of("edge1"), false, 200_000);
    }

    /// Physical boxes only, at these places.
    static Map<String, Object> boxes(String... coverage) {
        return document("boxes", List.of(coverage), true, 50_000);
    }

    static Map<String, Object> with(Map<String, Object> nest, Map<String, Object> service) {
        List<Object> services = new ArrayList<>();
        if (nest.get("service_descriptor") instanceof Map<?, ?> given && given.get("ns_list") instanceof List<?> list) {
            services.addAll(list);
        }
        services.add(service);
        var more = new LinkedHashMap<>(nest);
        more.put("service_descriptor", Map.of("ns_list", services));
        return more;
    }

    /// A network service; `placement` is 0 for the core, 1 for every edge, or a location.
    static Map<String, Object> service(String nsd, String name, Object placement) {
        return Map.of("nsd-id", nsd, "ns-name", name, "placement", placement);
    }

    static Map<String, Object> optional(Map<String, Object> service) {
        var optional = new LinkedHashMap<>(service);
        optional.put("optional", true);
        return optional;
    }

    private static Map<String, Object> document(String name, List<String> coverage, boolean tolerant, int kbps) {
        var nest = new LinkedHashMap<String, Object>();
        nest.put(
                "base_slice_descriptor",
                Map.of(
                        "base_slice_des_id",
                        name,
                        "coverage",
                        coverage,
                        "delay_tolerance",
                        tolerant,
                        "network_DL_throughput",
                        Map.of("guaranteed", kbps)));
        return nest;
    }
}
