package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import io.santoku.emulators.openstack.Belongings.Belonging;
import io.santoku.emulators.openstack.Belongings.Kind;
import java.util.Map;

/// Nova's server groups, which belong to a project, and key pairs, which belong to a user.
final class NovaBelongings {
    private static final String GROUPS = Nova.ROOT + "/os-server-groups";
    private static final String PAIRS = Nova.ROOT + "/os-keypairs";
    private static final int WITH_USER = 10;
    private static final int WITH_PROJECT = 13;

    private NovaBelongings() {}

    static void routes(Service nova) {
        nova.on("GET", GROUPS, NovaBelongings::groups)
                .on("POST", GROUPS, NovaBelongings::createGroup)
                .on("DELETE", GROUPS + "/{id}", call -> delete(call, Kind.SERVER_GROUP, call.path("id")))
                .on("GET", PAIRS, NovaBelongings::pairs)
                .on("POST", PAIRS, NovaBelongings::createPair)
                .on("DELETE", PAIRS + "/{id}", call -> delete(call, Kind.KEYPAIR, call.path("id")));
    }

    private static Reply groups(Call call) {
        boolean all = call.access().isAdmin() && call.query("all_projects").isPresent();
        var bodies = call.cloud().belongings().of(Kind.SERVER_GROUP).stream()
                .filter(one -> all || call.access().isFor(one.owner()))
                .map(one -> describe(call, one))
                .toList();
        return Reply.json(200, Map.of("server_groups", bodies));
    }

    private static Map<String, Object> describe(Call call, Belonging group) {
        Map<String, Object> body = Ordered.map("id", group.id(), "name", group.name());
        if (call.minor() >= WITH_PROJECT) {
            body.put("project_id", group.owner());
        }
        return body;
    }

    private static Reply createGroup(Call call) {
        String name = call.body().path("server_group").path("name").asString("");
        Belonging made = call.cloud()
                .belongings()
                .add(Kind.SERVER_GROUP, call.access().projectId().orElse(""), name, "", "");
        return Reply.json(200, Map.of("server_group", describe(call, made)));
    }

    private static Reply pairs(Call call) {
        String user = user(call);
        var bodies = call.cloud().belongings().of(Kind.KEYPAIR).stream()
                .filter(one -> one.owner().equals(user))
                .map(one -> Map.of("keypair", Map.of("name", one.name())))
                .toList();
        return Reply.json(200, Map.of("keypairs", bodies));
    }

    private static Reply createPair(Call call) {
        String name = call.body().path("keypair").path("name").asString("");
        call.cloud().belongings().add(Kind.KEYPAIR, call.access().user().id(), name, "", "");
        return Reply.json(200, Map.of("keypair", Map.of("name", name)));
    }

    private static Reply delete(Call call, Kind kind, String id) {
        Belonging gone = call.cloud().belongings().of(kind).stream()
                .filter(one -> one.id().equals(id))
                .filter(one -> kind != Kind.KEYPAIR || one.owner().equals(user(call)))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(id + " could not be found."));
        call.cloud().belongings().remove(gone);
        return Reply.empty(kind == Kind.KEYPAIR ? 202 : 204);
    }

    /// Only an administrator may see those of other users.
    private static String user(Call call) {
        String own = call.access().user().id();
        return call.access().isAdmin() && call.minor() >= WITH_USER
                ? call.query("user_id").orElse(own)
                : own;
    }
}
