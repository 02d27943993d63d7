package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import io.santoku.emulators.openstack.Belongings.Belonging;
import io.santoku.emulators.openstack.Belongings.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The volume service, v3: volumes and snapshots that are available at once.
final class Cinder {
    private Cinder() {}

    static void routes(Service cinder) {
        for (Kind kind : List.of(Kind.VOLUME, Kind.SNAPSHOT)) {
            String list = "/v3/{project}/" + text(kind) + "s";
            cinder.on("GET", list, call -> list(call, kind))
                    .on("GET", list + "/detail", call -> list(call, kind))
                    .on("POST", list, call -> create(call, kind))
                    .on("DELETE", list + "/{id}", call -> delete(call, kind));
        }
    }

    private static Reply create(Call call, Kind kind) {
        var given = call.body().path(text(kind));
        String project = call.access().projectId().orElse("");
        Belonging made = call.cloud()
                .belongings()
                .add(
                        kind,
                        project,
                        given.path("name").asString(""),
                        given.path("volume_id").asString(""),
                        "");
        return Reply.json(202, Map.of(text(kind), describe(made)));
    }

    private static Reply list(Call call, Kind kind) {
        boolean all = call.access().isAdmin() && call.query("all_tenants").isPresent();
        var bodies = call.cloud().belongings().of(kind).stream()
                .filter(one -> all || call.access().isFor(one.owner()))
                .filter(one -> call.query("project_id").map(one.owner()::equals).orElse(true))
                .map(Cinder::describe)
                .toList();
        return Reply.json(200, Map.of(text(kind) + "s", bodies));
    }

    private static Reply delete(Call call, Kind kind) {
        Belongings all = call.cloud().belongings();
        Belonging gone = all.find(kind, call.path("id"))
                .orElseThrow(() -> Refusal.notFound(text(kind) + " " + call.path("id") + " could not be found."));
        if (!all.hangingOn(Kind.SNAPSHOT, gone.id()).isEmpty()) {
            throw Refusal.badRequest(
                    "Invalid volume: Volume status must be available or error and must not have" + " snapshots.");
        }
        all.remove(gone);
        return Reply.empty(202);
    }

    private static Map<String, Object> describe(Belonging one) {
        return Ordered.of("id", one.id())
                .and("name", one.name())
                .and("volume_id", one.on())
                .and("status", "available")
                .asMap();
    }

    private static String text(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
