package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.VimDriver.CloudCapacity;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Host;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads the size of a cloud host by host: from Placement, which knows the overcommit, else from Nova, which does not.
/// Hosts that are down or that an operator has disabled take no machines and are left out, with the machines that run
/// on them.
final class Capacity {
    // OpenStack has no limit of its own, and placement must compare with some number
    static final int INSTANCES_PER_HYPERVISOR = 1000;

    private final Cloud cloud;

    Capacity(Cloud cloud) {
        this.cloud = cloud;
    }

    CloudCapacity read() {
        Map<String, JsonNode> hypervisors = hypervisors();
        List<Host> hosts = hosts(hypervisors);
        List<Host> compute = withSharedDisks(hosts);
        return new CloudCapacity(sum(hosts, Host::capacity), sum(hosts, Host::used), compute.size(), compute);
    }

    private static Amounts sum(List<Host> hosts, Function<Host, Amounts> amounts) {
        return hosts.stream().map(amounts).reduce(Amounts.NONE, Amounts::plus);
    }

    /// The hosts that take machines. A host without disks of its own gets those of the shared storage, which are the
    /// providers that take no machines.
    private static List<Host> withSharedDisks(List<Host> hosts) {
        List<Host> storage = hosts.stream().filter(host -> !takesMachines(host)).toList();
        int size = sum(storage, Host::capacity).diskGib();
        int used = sum(storage, Host::used).diskGib();
        return hosts.stream()
                .filter(Capacity::takesMachines)
                .map(host -> host.capacity().diskGib() > 0 ? host : withDisks(host, size, used))
                .toList();
    }

    private static Host withDisks(Host host, int size, int used) {
        Amounts capacity = host.capacity().plus(new Amounts(0, 0, size, 0));
        return new Host(
                host.name(),
                capacity,
                host.used().plus(new Amounts(0, 0, used, 0)),
                host.largest().plus(new Amounts(0, 0, size - host.largest().diskGib(), 0)));
    }

    private static boolean takesMachines(Host host) {
        return host.capacity().instances() > 0;
    }

    private List<Host> hosts(Map<String, JsonNode> hypervisors) {
        try {
            return new Providers(cloud)
                    .read().stream().flatMap(host -> known(host, hypervisors)).toList();
        } catch (DriverException fault) {
            return switch (fault.fault()) {
                case Denied _, Rejected _
                when !hypervisors.isEmpty() ->
                    hypervisors.values().stream()
                            .filter(Capacity::isInService)
                            .map(Capacity::byNova)
                            .toList();
                default -> throw fault;
            };
        }
    }

    /// Nova's hypervisors by their names; empty where a policy hides them, or where there are none.
    private Map<String, JsonNode> hypervisors() {
        Answer answer = cloud.send(Service.COMPUTE, Call.get("/os-hypervisors/detail"));
        return switch (answer.status()) {
            case 200 -> byName(Json.list(answer.json(), "hypervisors"));
            case 403, 404, 410 -> Map.of();
            default -> throw OpenStackFaults.of(answer);
        };
    }

    private static Map<String, JsonNode> byName(List<JsonNode> hypervisors) {
        var byName = new LinkedHashMap<String, JsonNode>();
        hypervisors.forEach(hypervisor -> byName.put(Json.text(hypervisor, "hypervisor_hostname"), hypervisor));
        return byName;
    }

    /// Adds Nova's values to those of Placement: how many machines run on the host, and how large one may be. Empty for
    /// a host that is out of service.
    private static Stream<Host> known(Host host, Map<String, JsonNode> hypervisors) {
        Optional<JsonNode> found = Optional.ofNullable(hypervisors.get(host.name()));
        if (found.isEmpty()) {
            return Stream.of(host);
        }
        JsonNode hypervisor = found.get();
        Amounts used = host.used().plus(new Amounts(0, 0, 0, whole(hypervisor, "running_vms")));
        return isInService(hypervisor)
                ? Stream.of(new Host(host.name(), host.capacity(), used, smaller(host.largest(), physical(hypervisor))))
                : Stream.empty();
    }

    private static boolean isInService(JsonNode hypervisor) {
        return !Json.text(hypervisor, "status").equals("disabled")
                && !Json.text(hypervisor, "state").equals("down");
    }

    private static Host byNova(JsonNode hypervisor) {
        var used = new Amounts(
                whole(hypervisor, "vcpus_used"),
                whole(hypervisor, "memory_mb_used"),
                whole(hypervisor, "local_gb_used"),
                whole(hypervisor, "running_vms"));
        Amounts physical = physical(hypervisor);
        return new Host(Json.text(hypervisor, "hypervisor_hostname"), physical, used, physical);
    }

    private static Amounts physical(JsonNode hypervisor) {
        return new Amounts(
                whole(hypervisor, "vcpus"),
                whole(hypervisor, "memory_mb"),
                whole(hypervisor, "local_gb"),
                INSTANCES_PER_HYPERVISOR);
    }

    /// Newer microversions of Nova report no amounts: those count as unknown, not as none.
    private static Amounts smaller(Amounts one, Amounts other) {
        return new Amounts(
                least(one.vcpus(), other.vcpus()),
                least(one.memoryMib(), other.memoryMib()),
                least(one.diskGib(), other.diskGib()),
                least(one.instances(), other.instances()));
    }

    private static int least(int one, int other) {
        return other <= 0 ? one : Math.min(one, other);
    }

    /// A negative amount counts as zero.
    private static int whole(JsonNode node, String field) {
        return Math.max(0, Json.whole(node, field));
    }
}
