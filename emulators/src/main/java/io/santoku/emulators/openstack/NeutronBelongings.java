package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Json;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.openstack.Belongings.Belonging;
import io.santoku.emulators.openstack.Belongings.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Neutron's networks, ports, routers and floating IPs, as far as they block each other's deletion.
final class NeutronBelongings {
    private static final String INTERFACE = "network:router_interface";
    private static final List<Kind> KINDS = List.of(Kind.NETWORK, Kind.PORT, Kind.ROUTER, Kind.FLOATINGIP);

    private NeutronBelongings() {}

    static void routes(Service neutron) {
        for (Kind kind : KINDS) {
            String list = Neutron.ROOT + "/" + text(kind) + "s";
            neutron.on("GET", list, call -> list(call, kind))
                    .on("POST", list, call -> create(call, kind))
                    .on("GET", list + "/{id}", call -> Reply.json(200, Map.of(text(kind), describe(find(call, kind)))))
                    .on("DELETE", list + "/{id}", call -> delete(call, kind));
        }
        neutron.on("PUT", Neutron.ROOT + "/routers/{id}/add_router_interface", NeutronBelongings::plug)
                .on("PUT", Neutron.ROOT + "/routers/{id}/remove_router_interface", NeutronBelongings::unplug);
    }

    private static Reply create(Call call, Kind kind) {
        var fields = call.body().path(text(kind));
        if (!fields.isObject()) {
            throw Refusal.badRequest("Unable to find '" + text(kind) + "' in request body");
        }
        var given = new NeutronBody(fields);
        Belonging made = call.cloud()
                .belongings()
                .add(
                        kind,
                        given.project(call),
                        given.text("name").orElse(""),
                        given.text("network_id").orElse(""),
                        given.text("device_id").orElse(""));
        return Reply.json(201, Map.of(text(kind), describe(made)));
    }

    private static Reply list(Call call, Kind kind) {
        var bodies = call.cloud().belongings().of(kind).stream()
                .filter(one -> call.access().isAdmin() || call.access().isFor(one.owner()))
                .map(NeutronBelongings::describe)
                .toList();
        return Reply.json(200, Map.of(text(kind) + "s", NeutronLists.chosen(call, bodies)));
    }

    private static Reply delete(Call call, Kind kind) {
        Belonging gone = find(call, kind);
        Belongings all = call.cloud().belongings();
        if (kind != Kind.PORT && !all.hangingOn(Kind.PORT, gone.id()).isEmpty()) {
            String name = kind == Kind.ROUTER ? "Router" : "Network";
            throw Refusal.conflict(
                    name + "InUse", "Unable to complete operation on " + text(kind) + " " + gone.id() + ": in use.");
        }
        all.remove(gone);
        return Reply.empty(204);
    }

    private static Reply plug(Call call) {
        Belonging router = find(call, Kind.ROUTER);
        String network = Json.tree(call.request().body()).path("subnet_id").asString("");
        Belonging port = call.cloud().belongings().add(Kind.PORT, router.owner(), "", network, router.id());
        return Reply.json(200, Map.of("id", router.id(), "port_id", port.id()));
    }

    private static Reply unplug(Call call) {
        Belonging router = find(call, Kind.ROUTER);
        String wanted = Json.tree(call.request().body()).path("port_id").asString("");
        Belonging port = call.cloud()
                .belongings()
                .find(Kind.PORT, wanted)
                .filter(found -> found.device().equals(router.id()))
                .orElseThrow(() -> Refusal.notFound("Router " + router.id() + " has no interface " + wanted));
        call.cloud().belongings().remove(port);
        return Reply.json(200, Map.of("id", router.id(), "port_id", port.id()));
    }

    private static Belonging find(Call call, Kind kind) {
        String id = call.path("id");
        return call.cloud()
                .belongings()
                .find(kind, id)
                .filter(one -> call.access().isAdmin() || call.access().isFor(one.owner()))
                .orElseThrow(() -> Refusal.notFound(text(kind) + " " + id + " could not be found."));
    }

    private static Map<String, Object> describe(Belonging one) {
        Map<String, Object> body = Ordered.of("id", one.id())
                .and("name", one.name())
                .and("tenant_id", one.owner())
                .and("project_id", one.owner())
                .asMap();
        if (one.kind() == Kind.PORT) {
            body.put("network_id", one.on());
            body.put("device_id", one.device());
            body.put("device_owner", one.device().isEmpty() ? "" : INTERFACE);
        }
        return body;
    }

    private static String text(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
