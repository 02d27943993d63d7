package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import java.util.List;
import java.util.Map;

/// The networking service, v2.0, as far as the isolation of a slice needs it: security groups, their rules, quotas,
/// extensions.
final class Neutron {
    static final String ROOT = "/v2.0";

    private static final Map<String, String> EXTENSIONS = Map.of(
            "project-id", "project_id field enabled",
            "quotas", "Quota management support",
            "quota_details", "Quota details management support",
            "security-group", "security-group",
            "standard-attr-timestamp", "Resource timestamps",
            "standard-attr-revisions", "Resource revision numbers",
            "stateful-security-group", "Stateful security group");

    private Neutron() {}

    static void routes(Service neutron) {
        neutron.open("GET", "", Neutron::versions)
                .open("GET", "/", Neutron::versions)
                .on("GET", ROOT + "/extensions", Neutron::extensions)
                .on("GET", ROOT + "/extensions/{alias}", Neutron::extension);
        NeutronGroups.routes(neutron);
        NeutronRules.routes(neutron);
        NeutronQuotas.routes(neutron);
        NeutronBelongings.routes(neutron);
    }

    private static Reply versions(Request request, EmulatedCloud cloud) {
        String address = cloud.catalogue().at(Catalogue.NETWORK + ROOT + "/");
        return Reply.json(
                200,
                Map.of(
                        "versions",
                        List.of(Ordered.of("id", "v2.0")
                                .and("status", "CURRENT")
                                .and("links", List.of(Ordered.map("rel", "self", "href", address)))
                                .asMap())));
    }

    private static Reply extensions(Call call) {
        var extensions =
                EXTENSIONS.keySet().stream().sorted().map(Neutron::describe).toList();
        return Reply.json(200, Map.of("extensions", extensions));
    }

    private static Reply extension(Call call) {
        String alias = call.path("alias");
        if (!EXTENSIONS.containsKey(alias)) {
            throw Refusal.notFound("Extension with alias " + alias + " does not exist");
        }
        return Reply.json(200, Map.of("extension", describe(alias)));
    }

    private static Map<String, Object> describe(String alias) {
        String name = EXTENSIONS.getOrDefault(alias, alias);
        return Ordered.of("alias", alias)
                .and("name", name)
                .and("description", name)
                .and("updated", "2022-10-05T00:00:00-00:00")
                .and("links", List.of())
                .asMap();
    }
}
