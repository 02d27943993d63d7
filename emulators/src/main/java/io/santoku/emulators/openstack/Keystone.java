package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import java.util.List;
import java.util.Map;

/// The identity service, v3: users, projects and roles, and the catalogue of the other services.
final class Keystone {
    private Keystone() {}

    static void routes(Service keystone) {
        keystone.open("GET", "", Keystone::versions)
                .open("GET", "/", Keystone::versions)
                .open("GET", "/v3", Keystone::version)
                .open("GET", "/v3/", Keystone::version);
        KeystoneTokens.routes(keystone);
        KeystoneProjects.routes(keystone);
        KeystoneUsers.routes(keystone);
        KeystoneRoles.routes(keystone);
        KeystoneAssignments.routes(keystone);
        KeystoneDomains.routes(keystone);
    }

    private static Reply versions(Request request, EmulatedCloud cloud) {
        return Reply.json(300, Map.of("versions", Map.of("values", List.of(v3(cloud)))))
                .with("Location", address(cloud));
    }

    private static Reply version(Request request, EmulatedCloud cloud) {
        return Reply.json(200, Map.of("version", v3(cloud)));
    }

    private static Map<String, Object> v3(EmulatedCloud cloud) {
        var media = Ordered.map("base", "application/json", "type", "application/vnd.openstack.identity-v3+json");
        return Ordered.of("id", "v3.14")
                .and("status", "stable")
                .and("updated", "2020-04-07T00:00:00Z")
                .and("links", List.of(Ordered.map("rel", "self", "href", address(cloud))))
                .and("media-types", List.of(media))
                .asMap();
    }

    private static String address(EmulatedCloud cloud) {
        return cloud.catalogue().at(Catalogue.IDENTITY + "/v3/");
    }
}
