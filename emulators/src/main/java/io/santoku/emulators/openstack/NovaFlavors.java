package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.List;
import java.util.Map;

/// Nova's flavors: the four with which the cloud starts.
final class NovaFlavors {
    private static final String LIST = Nova.ROOT + "/flavors";

    private NovaFlavors() {}

    static void routes(Service nova) {
        nova.on("GET", LIST, NovaFlavors::list)
                .on("GET", LIST + "/detail", NovaFlavors::detail)
                .on("GET", LIST + "/{flavor}", NovaFlavors::read);
    }

    static Map<String, Object> reference(Call call, Flavor flavor) {
        String address = call.at(Catalogue.COMPUTE + "/flavors/" + flavor.id());
        return Ordered.map("id", flavor.id(), "links", List.of(Ordered.map("rel", "bookmark", "href", address)));
    }

    private static Reply list(Call call) {
        var flavors = Flavor.OFFERED.stream()
                .map(flavor -> {
                    var body = reference(call, flavor);
                    body.put("name", flavor.name());
                    return body;
                })
                .toList();
        return Reply.json(200, Map.of("flavors", flavors));
    }

    private static Reply detail(Call call) {
        var flavors =
                Flavor.OFFERED.stream().map(flavor -> describe(call, flavor)).toList();
        return Reply.json(200, Map.of("flavors", flavors));
    }

    private static Reply read(Call call) {
        String id = call.path("flavor");
        Flavor flavor = Flavor.offered(id).orElseThrow(() -> Refusal.notFound("Flavor " + id + " could not be found."));
        return Reply.json(200, Map.of("flavor", describe(call, flavor)));
    }

    private static Map<String, Object> describe(Call call, Flavor flavor) {
        var body = reference(call, flavor);
        body.putAll(Ordered.of("name", flavor.name())
                .and("vcpus", flavor.vcpus())
                .and("ram", flavor.memoryMib())
                .and("disk", flavor.diskGib())
                .and("OS-FLV-EXT-DATA:ephemeral", 0)
                .and("OS-FLV-DISABLED:disabled", false)
                .and("os-flavor-access:is_public", true)
                .and("rxtx_factor", 1.0)
                .and("swap", "")
                .asMap());
        return body;
    }
}
