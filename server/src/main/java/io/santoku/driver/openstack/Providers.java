package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Host;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Reads the hosts of a cloud from Placement: two calls for all hosts that have room for another machine, and two more
/// for each host that has none.
final class Providers {
    /// The first version in which candidates show all resources of a host, not only those that were asked about.
    private static final String WITH_ALL_RESOURCES = "placement 1.27";

    private static final String LIST = "/resource_providers";

    // each may need two calls
    private static final int MOST = 10_000;

    private final Cloud cloud;

    Providers(Cloud cloud) {
        this.cloud = cloud;
    }

    /// One host for each provider; a provider that takes no machines (shared storage) has no room for instances.
    List<Host> read() {
        List<JsonNode> providers = Json.list(placement(LIST), "resource_providers");
        if (providers.size() > MOST) {
            throw new DriverException("GET " + LIST, new Garbled("lists more than 10,000 resource_providers"));
        }
        JsonNode summaries = providers.isEmpty() ? MissingNode.getInstance() : summaries();
        return providers.stream()
                .flatMap(provider -> host(provider, summaries).stream())
                .toList();
    }

    /// The summaries by the ids of their providers; missing where Placement is too old for them.
    private JsonNode summaries() {
        Call call =
                Call.get("/allocation_candidates?resources=VCPU%3A1").with("OpenStack-API-Version", WITH_ALL_RESOURCES);
        Answer answer = cloud.send(Service.PLACEMENT, call);
        return switch (answer.status()) {
            case 200 -> answer.json().path("provider_summaries");
            case 400, 404, 406 -> MissingNode.getInstance();
            default -> throw OpenStackFaults.of(answer);
        };
    }

    private Optional<Host> host(JsonNode provider, JsonNode summaries) {
        String id = Json.text(provider, "uuid");
        String name = Json.text(provider, "name");
        JsonNode resources = summaries.path(id).path("resources");
        return resources.isEmpty() ? single(id, name) : Optional.of(summarised(name, resources));
    }

    private static Host summarised(String name, JsonNode resources) {
        Amounts capacity =
                amounts(resources, resource -> Json.number(resource, "capacity").doubleValue(), machines(resources));
        Amounts used =
                amounts(resources, resource -> Json.number(resource, "used").doubleValue(), 0);
        return new Host(name, capacity, used, capacity);
    }

    private Optional<Host> single(String id, String name) {
        JsonNode inventories =
                placement("/resource_providers/{provider}/inventories", id).path("inventories");
        if (inventories.isEmpty()) {
            return Optional.empty();
        }
        JsonNode usages = placement("/resource_providers/{provider}/usages", id).path("usages");
        return Optional.of(new Host(
                name,
                amounts(inventories, Providers::usable, machines(inventories)),
                amounts(usages, usage -> usage.asDouble(0), 0),
                amounts(inventories, Providers::largest, machines(inventories))));
    }

    private JsonNode placement(String template, String... values) {
        return cloud.succeed(Service.PLACEMENT, Call.get(template, values)).json();
    }

    /// Shared storage is a provider, too, and takes no instances.
    private static int machines(JsonNode byClass) {
        return byClass.has("VCPU") ? Capacity.INSTANCES_PER_HYPERVISOR : 0;
    }

    private static double usable(JsonNode inventory) {
        double size = Json.number(inventory, "total")
                .subtract(Json.number(inventory, "reserved"))
                .doubleValue();
        double ratio = Json.number(inventory, "allocation_ratio").doubleValue();
        return size * (ratio > 0 ? ratio : 1);
    }

    private static double largest(JsonNode inventory) {
        double unit = Json.number(inventory, "max_unit").doubleValue();
        return unit > 0 ? Math.min(unit, usable(inventory)) : usable(inventory);
    }

    private static Amounts amounts(JsonNode byClass, ToDoubleFunction<JsonNode> size, int instances) {
        List<Integer> sizes = List.of("VCPU", "MEMORY_MB", "DISK_GB").stream()
                .map(name -> Math.max(0, (int) size.applyAsDouble(byClass.path(name))))
                .toList();
        return new Amounts(sizes.get(0), sizes.get(1), sizes.get(2), instances);
    }
}
