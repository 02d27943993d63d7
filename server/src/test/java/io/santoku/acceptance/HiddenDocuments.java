package io.santoku.acceptance;

import io.santoku.emulators.Emulated;
import io.santoku.emulators.EmulatedWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Documents of components of the emulated world that have secrets where none belongs.
record HiddenDocuments(EmulatedWorld world) {
    /// A document, and where it is posted.
    record Posted(String path, Map<String, Object> members) {}

    /// What the dialect takes.
    Map<String, Map<String, Object>> taken() {
        return Map.of(
                "/api/vim", cloud(),
                "/api/nfvo", orchestrator(),
                "/api/wim", atOsm("w2", "test-wim", "api_key", "hidden-api-key"),
                "/api/ems", atOsm("e2", "test-ems", "pwd", "hidden-pwd"));
    }

    /// What is refused, by the dialect or by us.
    List<Posted> refused() {
        return List.of(
                new Posted("/api/vim", with(cloud(), "password", "hidden-of-dialect")),
                new Posted("/api/vim", with(cloud(), "auth_url", "http://admin:hidden-in-address@127.0.0.1:1")),
                new Posted("/v1/vims", nativeCloud("hidden-refused", Map.of("password", "hidden-refused"))));
    }

    /// A cloud as `/v1` has it, with this password.
    Map<String, Object> nativeCloud(String password, Map<String, String> config) {
        return Map.of(
                "id",
                "third",
                "type",
                "openstack",
                "location",
                "core",
                "authUrl",
                world.component("core-cloud").uri().toString(),
                "credentials",
                Map.of("username", "admin", "password", password, "project", "admin"),
                "config",
                config);
    }

    private Map<String, Object> cloud() {
        Emulated cloud = world.component("core-cloud");
        return Map.of(
                "id", "again",
                "type", "openstack",
                "location", "core",
                "auth_url", cloud.uri().toString(),
                "username", "admin",
                "password", cloud.registration().getOrDefault("password", ""),
                "admin_project_name", "admin",
                "config", Map.of("token", "hidden-token"));
    }

    private Map<String, Object> orchestrator() {
        Emulated osm = world.component("osm");
        return Map.of(
                "id", "o2",
                "type", "OSM",
                "nfvoip", osm.uri().toString(),
                "nfvousername", "admin",
                "nfvopassword", osm.registration().getOrDefault("password", ""),
                "tenantname", "admin",
                "config", Map.of("insecure", true),
                "client_secret", "hidden-client-secret");
    }

    private Map<String, Object> atOsm(String id, String type, String name, String secret) {
        return Map.of(
                "id", id, "type", type, "url", world.component("osm").uri().toString(), name, secret);
    }

    private static Map<String, Object> with(Map<String, Object> document, String member, Object value) {
        var changed = new HashMap<>(document);
        changed.put("id", "other");
        changed.put(member, value);
        return changed;
    }
}
