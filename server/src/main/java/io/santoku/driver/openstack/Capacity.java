package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.VimDriver.CloudCapacity;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import io.santoku.inventory.Amounts;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// How large a cloud is: by Placement, which knows the overcommit, else by Nova's statistics, which do not.
final class Capacity {
    // OpenStack has no limit of its own, and placement must compare with some number
    private static final int INSTANCES_PER_HYPERVISOR = 1000;

    private final Cloud cloud;

    Capacity(Cloud cloud) {
        this.cloud = cloud;
    }

    CloudCapacity read() {
        JsonNode statistics = statistics();
        try {
            return byPlacement(statistics);
        } catch (DriverException fault) {
            return switch (fault.fault()) {
                case Denied _, Rejected _ when statistics.has("vcpus") -> byNova(statistics);
                default -> throw fault;
            };
        }
    }

    /// Empty where Nova has none: newer microversions and some policies leave it out.
    private JsonNode statistics() {
        Answer answer = cloud.send(Service.COMPUTE, Call.get("/os-hypervisors/statistics"));
        return switch (answer.status()) {
            case 200 -> answer.json().path("hypervisor_statistics");
            case 403, 404, 410 -> MissingNode.getInstance();
            default -> throw OpenStackFaults.of(answer);
        };
    }

    private CloudCapacity byPlacement(JsonNode statistics) {
        Amounts total = Amounts.NONE;
        Amounts used = new Amounts(0, 0, 0, whole(statistics, "running_vms"));
        for (JsonNode provider : Json.list(placement("/resource_providers"), "resource_providers")) {
            String id = Json.text(provider, "uuid");
            JsonNode inventories =
                    placement("/resource_providers/{provider}/inventories", id).path("inventories");
            if (!inventories.isEmpty()) {
                total = total.plus(offered(inventories));
                used = used.plus(usages(
                        placement("/resource_providers/{provider}/usages", id).path("usages")));
            }
        }
        return new CloudCapacity(total, used, total.instances() / INSTANCES_PER_HYPERVISOR);
    }

    private JsonNode placement(String template, String... values) {
        return cloud.succeed(Service.PLACEMENT, Call.get(template, values)).json();
    }

    private static Amounts offered(JsonNode inventories) {
        // shared storage is a provider too, and carries no instances
        int instances = inventories.has("VCPU") ? INSTANCES_PER_HYPERVISOR : 0;
        return amounts(inventories, Capacity::usable, instances);
    }

    private static double usable(JsonNode inventory) {
        double size = Json.number(inventory, "total")
                .subtract(Json.number(inventory, "reserved"))
                .doubleValue();
        double ratio = Json.number(inventory, "allocation_ratio").doubleValue();
        return size * (ratio > 0 ? ratio : 1);
    }

    private static Amounts usages(JsonNode usages) {
        return amounts(usages, usage -> usage.asDouble(0), 0);
    }

    private static Amounts amounts(JsonNode byClass, ToDoubleFunction<JsonNode> size, int instances) {
        List<Integer> sizes = List.of("VCPU", "MEMORY_MB", "DISK_GB").stream()
                .map(name -> (int) size.applyAsDouble(byClass.path(name)))
                .toList();
        return new Amounts(sizes.get(0), sizes.get(1), sizes.get(2), instances);
    }

    private static CloudCapacity byNova(JsonNode statistics) {
        int instances = whole(statistics, "count") * INSTANCES_PER_HYPERVISOR;
        return new CloudCapacity(
                new Amounts(
                        whole(statistics, "vcpus"),
                        whole(statistics, "memory_mb"),
                        whole(statistics, "local_gb"),
                        instances),
                new Amounts(
                        whole(statistics, "vcpus_used"),
                        whole(statistics, "memory_mb_used"),
                        whole(statistics, "local_gb_used"),
                        whole(statistics, "running_vms")),
                whole(statistics, "count"));
    }

    private static int whole(JsonNode node, String field) {
        return Json.number(node, field).intValue();
    }
}
