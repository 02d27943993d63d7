package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Keystone's domains: the only one is `Default`.
final class KeystoneDomains {
    static final String ID = "default";
    static final String NAME = "Default";

    private KeystoneDomains() {}

    static void routes(Service keystone) {
        keystone.on("GET", "/v3/domains", KeystoneDomains::list)
                .on("GET", "/v3/domains/{domain}", KeystoneDomains::read);
    }

    /// Whether a body refers to the only domain, by id or by name.
    static boolean isMeant(JsonNode domain) {
        return ID.equals(domain.path("id").stringValue(""))
                || NAME.equals(domain.path("name").stringValue(""));
    }

    static Map<String, Object> reference() {
        return Ordered.map("id", ID, "name", NAME);
    }

    private static Reply list(Call call) {
        call.requireAdmin("identity:list_domains");
        boolean wanted = call.query("name").map(NAME::equals).orElse(true);
        return KeystoneLists.reply(call, "domains", wanted ? List.of(describe(call)) : List.of());
    }

    private static Reply read(Call call) {
        if (!call.path("domain").equals(ID)) {
            throw Refusal.notFound("Could not find domain: " + call.path("domain") + ".");
        }
        return Reply.json(200, Map.of("domain", describe(call)));
    }

    private static Map<String, Object> describe(Call call) {
        return Ordered.of("id", ID)
                .and("name", NAME)
                .and("description", "The default domain")
                .and("enabled", true)
                .and("tags", List.of())
                .and("options", Map.of())
                .and("links", Map.of("self", call.at(Catalogue.IDENTITY + "/v3/domains/" + ID)))
                .asMap();
    }
}
