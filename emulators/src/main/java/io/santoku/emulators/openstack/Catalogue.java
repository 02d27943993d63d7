package io.santoku.emulators.openstack;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The addresses of a cloud's services; only Keystone's and Nova's addresses contain a version, as on a real cloud.
record Catalogue(String region, Supplier<URI> base) {
    static final String IDENTITY = "/identity";
    static final String COMPUTE = "/compute";
    static final String PLACEMENT = "/placement";
    static final String NETWORK = "/networking";
    static final String VOLUME = "/volume";

    private static final List<String> FACES = List.of("public", "internal", "admin");
    private static final Map<String, Named> SERVICES = services();

    /// The address of a path of this cloud.
    String at(String path) {
        String root = base.get().toString();
        return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path;
    }

    /// The catalogue as a token contains it.
    List<Map<String, Object>> entries(CloudVariant variant) {
        var entries = new ArrayList<Map<String, Object>>();
        SERVICES.forEach((type, service) -> {
            if (!variant.without().contains(type)) {
                entries.add(entry(type, service.name(), endpoints(variant, type, at(service.path()))));
            }
        });
        variant.others()
                .forEach((type, url) -> entries.add(entry(type, type, List.of(endpoint(region, type, "public", url)))));
        return entries;
    }

    private List<Map<String, Object>> endpoints(CloudVariant variant, String type, String url) {
        return Stream.concat(Stream.of(region), variant.moreRegions().stream())
                .flatMap(where -> FACES.stream().map(face -> endpoint(where, type, face, url)))
                .toList();
    }

    private Map<String, Object> entry(String type, String name, List<Map<String, Object>> endpoints) {
        return Ordered.of("endpoints", endpoints)
                .and("id", Ids.hexFor(at(""), region, type))
                .and("type", type)
                .and("name", name)
                .asMap();
    }

    private Map<String, Object> endpoint(String where, String type, String face, String url) {
        return Ordered.of("id", Ids.hexFor(where, type, face))
                .and("interface", face)
                .and("region_id", where)
                .and("url", url)
                .and("region", where)
                .asMap();
    }

    private record Named(String name, String path) {}

    private static Map<String, Named> services() {
        var services = new LinkedHashMap<String, Named>();
        services.put("identity", new Named("keystone", IDENTITY + "/v3"));
        services.put("placement", new Named("placement", PLACEMENT));
        services.put("network", new Named("neutron", NETWORK));
        services.put("compute", new Named("nova", COMPUTE + "/v2.1"));
        services.put("volumev3", new Named("cinder", VOLUME + "/v3/any"));
        return services;
    }
}
