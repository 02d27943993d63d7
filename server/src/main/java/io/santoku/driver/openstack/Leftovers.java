package io.santoku.driver.openstack;

import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.ComponentText;
import io.santoku.driver.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Finds and removes what others made in a project and left there: machines, networks, disks. An orchestrator removes
/// its own objects; those that it forgets outlive the project, which Keystone removes whatever is in it.
final class Leftovers {
    private static final String VERSION = "OpenStack-API-Version";
    private static final String FIELDS = "&fields=id&fields=name&fields=device_id&fields=device_owner";

    private static final int MOST_WORDS = 20;

    private final Cloud cloud;

    Leftovers(Cloud cloud) {
        this.cloud = cloud;
    }

    /// An object that was left; `call` deletes it.
    record Thing(String kind, String id, String name, Service service, Call call) {
        String words() {
            return name.isEmpty() || name.equals(id)
                    ? "%s %s".formatted(kind, ComponentText.line(id))
                    : "%s %s (%s)".formatted(kind, ComponentText.line(name), ComponentText.line(id));
        }
    }

    static String words(List<Thing> things) {
        String some = things.stream().limit(MOST_WORDS).map(Thing::words).collect(Collectors.joining(", "));
        return things.size() > MOST_WORDS ? "%s and %d more".formatted(some, things.size() - MOST_WORDS) : some;
    }

    /// The objects in a project, which may be gone, and those of its user (empty where there is none), in the order in
    /// which they can be deleted. Services that the cloud does not have are not asked.
    List<Thing> of(String project, String user) {
        var things = new ArrayList<Thing>();
        if (cloud.has(Service.COMPUTE)) {
            things.addAll(servers(project));
        }
        if (cloud.has(Service.NETWORK)) {
            things.addAll(networking(project, things.isEmpty()));
        }
        if (cloud.has(Service.VOLUME)) {
            things.addAll(storage(project, "snapshot"));
            things.addAll(storage(project, "volume"));
        }
        if (cloud.has(Service.COMPUTE)) {
            things.addAll(serverGroups(project));
            things.addAll(keyPairs(user));
        }
        return things;
    }

    /// Asks for the deletion of each object. Some are deleted later, and some only once others are.
    void remove(String project, List<Thing> things) {
        if (things.stream().anyMatch(thing -> thing.kind().equals("router"))) {
            unplug(project);
        }
        things.forEach(this::remove);
    }

    private void remove(Thing thing) {
        tolerate(cloud.send(thing.service(), thing.call()), thing.words());
    }

    /// Accepts the refusal to delete an object that is still in use: the object that uses it is being deleted, too. A
    /// refusal for missing rights is reported with the object's name.
    private static void tolerate(Answer answer, String words) {
        if (answer.isSuccess() || answer.status() == 404) {
            return;
        }
        var refused = OpenStackFaults.of(answer);
        switch (refused.fault()) {
            case Conflict _, Rejected _ -> {}
            case Denied denied -> throw answer.because(new Denied(words + " stays: " + denied.detail()));
            default -> throw refused;
        }
    }

    private List<Thing> servers(String project) {
        Call call = Call.get("/servers/detail?all_tenants=1&project_id={project}", project);
        return things(Service.COMPUTE, call, "servers", "server", "/servers/{id}")
                .toList();
    }

    private List<Thing> networking(String project, boolean withoutServers) {
        Stream<Thing> ports = network("port", project)
                .filter(port -> isOnItsOwn(Json.text(port, "device_owner"), withoutServers))
                .map(port -> thing("port", Service.NETWORK, "/v2.0/ports/{id}", port));
        return Stream.of(
                        all("floating IP", "floatingip", project),
                        all("router", "router", project),
                        ports,
                        all("network", "network", project))
                .flatMap(kind -> kind)
                .toList();
    }

    /// Whether a port has to be deleted by itself: the ports of routers, and those of machines, are deleted with their
    /// owners. Where there are no machines, their ports have to be deleted, too.
    private static boolean isOnItsOwn(String owner, boolean withoutServers) {
        return !owner.startsWith("network:") && (withoutServers || !owner.startsWith("compute:"));
    }

    private Stream<Thing> all(String words, String kind, String project) {
        return network(kind, project).map(found -> thing(words, Service.NETWORK, "/v2.0/" + kind + "s/{id}", found));
    }

    private Stream<JsonNode> network(String kind, String project) {
        Call call = Call.get("/v2.0/" + kind + "s?project_id={project}" + FIELDS, project);
        return cloud.list(Service.NETWORK, call, kind + "s").stream();
    }

    /// Removes the ports that connect networks to routers: a router with such ports cannot be deleted.
    private void unplug(String project) {
        network("port", project)
                .filter(port -> Json.text(port, "device_owner").startsWith("network:router_interface"))
                .forEach(port -> {
                    Call call = Call.put(
                            "/v2.0/routers/{router}/remove_router_interface",
                            Map.of("port_id", Json.text(port, "id")),
                            Json.text(port, "device_id"));
                    tolerate(cloud.send(Service.NETWORK, call), "the port of router " + Json.text(port, "device_id"));
                });
    }

    private List<Thing> storage(String project, String kind) {
        Call call = Call.get("/" + kind + "s?all_tenants=1&project_id={project}", project);
        return things(Service.VOLUME, call, kind + "s", kind, "/" + kind + "s/{id}")
                .toList();
    }

    private List<Thing> serverGroups(String project) {
        Call call = Call.get("/os-server-groups?all_projects=True").with(VERSION, "compute 2.13");
        return cloud.list(Service.COMPUTE, call, "server_groups").stream()
                .filter(group -> Json.text(group, "project_id").equals(project))
                .map(group -> thing("server group", Service.COMPUTE, "/os-server-groups/{id}", group))
                .toList();
    }

    /// Key pairs belong to their user, not to the project.
    private List<Thing> keyPairs(String user) {
        if (user.isEmpty()) {
            return List.of();
        }
        Call call = Call.get("/os-keypairs?user_id={user}", user).with(VERSION, "compute 2.10");
        return cloud.list(Service.COMPUTE, call, "keypairs").stream()
                .map(pair -> Json.text(pair.path("keypair"), "name"))
                .filter(name -> !name.isEmpty())
                .map(name -> new Thing(
                        "key pair",
                        name,
                        name,
                        Service.COMPUTE,
                        Call.delete("/os-keypairs/{name}?user_id={user}", name, user)
                                .with(VERSION, "compute 2.10")))
                .toList();
    }

    private Stream<Thing> things(Service service, Call call, String collection, String kind, String path) {
        return cloud.list(service, call, collection).stream().map(found -> thing(kind, service, path, found));
    }

    private static Thing thing(String kind, Service service, String path, JsonNode found) {
        String id = Json.text(found, "id");
        return new Thing(kind, id, Json.text(found, "name"), service, Call.delete(path, id));
    }
}
