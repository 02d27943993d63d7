package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import java.util.List;
import java.util.Map;

/// The compute service, v2.1 with its microversions: quotas, limits, hypervisors, flavors and servers.
final class Nova {
    static final String ROOT = "/v2.1";

    private Nova() {}

    static void routes(Service nova) {
        nova.open("GET", "", Nova::versions)
                .open("GET", "/", Nova::versions)
                .open("GET", ROOT, Nova::version)
                .open("GET", ROOT + "/", Nova::version);
        NovaQuotas.routes(nova);
        NovaLimits.routes(nova);
        NovaHypervisors.routes(nova);
        NovaFlavors.routes(nova);
        NovaServers.routes(nova);
        NovaBelongings.routes(nova);
    }

    private static Reply versions(Request request, EmulatedCloud cloud) {
        var old = entry(cloud, "v2.0", "SUPPORTED", "/v2/");
        old.putAll(Ordered.of("version", "")
                .and("min_version", "")
                .and("updated", "2011-01-21T11:33:21Z")
                .asMap());
        return Reply.json(200, Map.of("versions", List.of(old, current(cloud))));
    }

    private static Reply version(Request request, EmulatedCloud cloud) {
        Map<String, Object> version = current(cloud);
        version.put(
                "media-types",
                List.of(Ordered.map(
                        "base", "application/json", "type", "application/vnd.openstack.compute+json;version=2.1")));
        return Reply.json(200, Map.of("version", version));
    }

    private static Map<String, Object> current(EmulatedCloud cloud) {
        var entry = entry(cloud, "v2.1", "CURRENT", ROOT + "/");
        entry.putAll(Ordered.of("version", NovaDialect.VERSIONS.version(NovaDialect.VERSIONS.newest()))
                .and("min_version", NovaDialect.VERSIONS.version(NovaDialect.VERSIONS.oldest()))
                .and("updated", "2013-07-23T11:33:21Z")
                .asMap());
        return entry;
    }

    private static Map<String, Object> entry(EmulatedCloud cloud, String id, String status, String path) {
        String address = cloud.catalogue().at(Catalogue.COMPUTE + path);
        return Ordered.of("id", id)
                .and("status", status)
                .and("links", List.of(Ordered.map("rel", "self", "href", address)))
                .asMap();
    }
}
