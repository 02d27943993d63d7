package io.santoku.emulators.openstack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Where a cloud's services are; only Keystone's and Nova's addresses carry a version, as on a real cloud.
record Catalogue(String region, Supplier<URI> base) {
    static final String IDENTITY = "/identity";
    static final String COMPUTE = "/compute";
    static final String PLACEMENT = "/placement";
    static final String NETWORK = "/networking";

    /// The address of a path of this cloud.
    String at(String path) {
        String root = base.get().toString();
        return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path;
    }

    /// The catalogue as a token carries it.
    List<Map<String, Object>> entries() {
        return List.of(
                entry("identity", "keystone", at(IDENTITY + "/v3")),
                entry("placement", "placement", at(PLACEMENT)),
                entry("network", "neutron", at(NETWORK)),
                entry("compute", "nova", at(COMPUTE + "/v2.1")));
    }

    private Map<String, Object> entry(String type, String name, String url) {
        var endpoints = Stream.of("public", "internal", "admin")
                .map(face -> endpoint(type, face, url))
                .toList();
        return Ordered.of("endpoints", endpoints)
                .and("id", Ids.hexFor(region, type))
                .and("type", type)
                .and("name", name)
                .asMap();
    }

    private Map<String, Object> endpoint(String type, String face, String url) {
        return Ordered.of("id", Ids.hexFor(region, type, face))
                .and("interface", face)
                .and("region_id", region)
                .and("url", url)
                .and("region", region)
                .asMap();
    }
}
