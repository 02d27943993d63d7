package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The placement service: the resources of each host and their usage; for administrators only.
final class Placement {
    private static final String PROVIDERS = "/resource_providers";
    private static final String PROVIDER = PROVIDERS + "/{provider}";
    private static final int WITH_PROJECT_USAGES = 9;
    private static final int WITH_PROJECT_IN_ALLOCATIONS = 12;
    private static final int WITH_TREES = 14;
    private static final int WITH_CONSUMER_GENERATION = 28;
    private static final int WITH_CONSUMER_TYPES = 38;

    private Placement() {}

    static void routes(Service placement) {
        placement
                .open("GET", "", Placement::version)
                .open("GET", "/", Placement::version)
                .on("GET", PROVIDERS, Placement::providers)
                .on("GET", PROVIDER, Placement::provider)
                .on("GET", PROVIDER + "/inventories", Placement::inventories)
                .on("GET", PROVIDER + "/usages", Placement::usages)
                .on("GET", "/usages", Placement::projectUsages)
                .on("GET", "/allocations/{consumer}", Placement::allocations);
        PlacementCandidates.routes(placement);
    }

    private static Reply version(Request request, EmulatedCloud cloud) {
        return Reply.json(
                200,
                Map.of(
                        "versions",
                        List.of(Ordered.of("id", "v1.0")
                                .and(
                                        "max_version",
                                        PlacementDialect.VERSIONS.version(PlacementDialect.VERSIONS.newest()))
                                .and(
                                        "min_version",
                                        PlacementDialect.VERSIONS.version(PlacementDialect.VERSIONS.oldest()))
                                .and("status", "CURRENT")
                                .and("links", List.of(Ordered.map("rel", "self", "href", "")))
                                .asMap())));
    }

    private static Reply providers(Call call) {
        call.requireAdmin("placement:resource_providers:list");
        var providers = call.cloud().compute().hosts().stream()
                .filter(host -> call.query("name").map(host.name()::equals).orElse(true))
                .filter(host -> call.query("uuid").map(host.uuid()::equals).orElse(true))
                .map(host -> describe(call, host))
                .toList();
        return Reply.json(200, Map.of("resource_providers", providers));
    }

    private static Reply provider(Call call) {
        call.requireAdmin("placement:resource_providers:show");
        return Reply.json(200, describe(call, find(call)));
    }

    private static Reply inventories(Call call) {
        call.requireAdmin("placement:resource_providers:inventories:list");
        Host host = find(call);
        HypervisorSpec spec = host.spec();
        var inventories = Ordered.of(
                        "VCPU", inventory(spec.vcpus(), 0, host.ratios().cpu()))
                .and(
                        "MEMORY_MB",
                        inventory(
                                spec.memoryMib(),
                                Host.RESERVED_MEMORY_MIB,
                                host.ratios().ram()))
                .and("DISK_GB", inventory(spec.diskGib(), 0, 1.0))
                .asMap();
        return Reply.json(
                200, Ordered.map("resource_provider_generation", host.generation(), "inventories", inventories));
    }

    private static Reply usages(Call call) {
        call.requireAdmin("placement:resource_providers:usages");
        Host host = find(call);
        Usage used = call.cloud().compute().usageByHost().getOrDefault(host.name(), Usage.NONE);
        return Reply.json(
                200, Ordered.map("resource_provider_generation", host.generation(), "usages", resources(used)));
    }

    private static Reply projectUsages(Call call) {
        call.requireAdmin("placement:usages");
        if (call.minor() < WITH_PROJECT_USAGES) {
            throw Refusal.notFound("The resource could not be found.\n\n   ");
        }
        String project = call.query("project_id").orElseThrow(() -> Refusal.badRequest("'project_id' is required"));
        Usage used = call.cloud().compute().allocated(project);
        return Reply.json(200, Map.of("usages", used.instances() == 0 ? Map.of() : ofProject(call, used)));
    }

    private static Map<String, Object> ofProject(Call call, Usage used) {
        Map<String, Object> resources = resources(used);
        if (call.minor() < WITH_CONSUMER_TYPES) {
            return resources;
        }
        resources.put("consumer_count", used.instances());
        return Map.of("unknown", resources);
    }

    private static Reply allocations(Call call) {
        call.requireAdmin("placement:allocations:list");
        Compute compute = call.cloud().compute();
        Optional<Server> server = compute.server(call.path("consumer")).filter(Server::isPlaced);
        Map<String, Object> body = Ordered.map("allocations", Map.of());
        server.ifPresent(found -> compute.hosts().stream()
                .filter(host -> found.isOn(host.name()))
                .forEach(host -> body.put("allocations", Map.of(host.uuid(), allocation(found, host)))));
        server.filter(_ -> call.minor() >= WITH_PROJECT_IN_ALLOCATIONS)
                .map(Server::order)
                .map(Server.Order::owner)
                .ifPresent(
                        owner -> body.putAll(Ordered.map("project_id", owner.projectId(), "user_id", owner.userId())));
        server.filter(_ -> call.minor() >= WITH_CONSUMER_GENERATION).ifPresent(_ -> body.put("consumer_generation", 1));
        return Reply.json(200, body);
    }

    private static Map<String, Object> allocation(Server server, Host host) {
        return Ordered.map("generation", host.generation(), "resources", resources(Usage.NONE.plus(server.flavor())));
    }

    private static Host find(Call call) {
        String uuid = call.path("provider");
        return call.cloud().compute().hosts().stream()
                .filter(host -> host.uuid().equals(uuid))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "The resource could not be found.\n\n No resource provider with uuid " + uuid + " found  "));
    }

    private static Map<String, Object> describe(Call call, Host host) {
        Map<String, Object> body = Ordered.of("uuid", host.uuid())
                .and("name", host.name())
                .and("generation", host.generation())
                .and("links", links(host))
                .asMap();
        if (call.minor() >= WITH_TREES) {
            body.putAll(Ordered.map("parent_provider_uuid", null, "root_provider_uuid", host.uuid()));
        }
        return body;
    }

    private static List<Map<String, Object>> links(Host host) {
        String self = Catalogue.PLACEMENT + PROVIDERS + "/" + host.uuid();
        var links = new ArrayList<Map<String, Object>>();
        links.add(Ordered.map("rel", "self", "href", self));
        for (String rel : List.of("inventories", "usages")) {
            links.add(Ordered.map("rel", rel, "href", self + "/" + rel));
        }
        return links;
    }

    private static Map<String, Object> inventory(int total, int reserved, double ratio) {
        return Ordered.of("total", total)
                .and("reserved", reserved)
                .and("min_unit", 1)
                .and("max_unit", total)
                .and("step_size", 1)
                .and("allocation_ratio", ratio)
                .asMap();
    }

    private static Map<String, Object> resources(Usage used) {
        return Ordered.of("VCPU", used.vcpus())
                .and("MEMORY_MB", used.memoryMib())
                .and("DISK_GB", used.diskGib())
                .asMap();
    }
}
