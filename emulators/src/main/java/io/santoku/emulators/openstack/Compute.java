package io.santoku.emulators.openstack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The hosts of a cloud and the servers on them; a server is booted or refused in one atomic step, so that no capacity
/// is assigned twice.
final class Compute {
    private static final Map<String, ToIntFunction<Usage>> COUNTED = counted();

    private final String cloud;
    private final Host.Ratios ratios;
    private final Quotas quotas = new Quotas(NovaQuotas.DEFAULTS);
    private final Map<String, Host> hosts = new LinkedHashMap<>();
    private final Map<String, Server> servers = new LinkedHashMap<>();

    Compute(String cloud, CloudSpec spec) {
        this.cloud = cloud;
        ratios = new Host.Ratios(spec.hardware().cpuRatio(), spec.hardware().ramRatio());
        setHosts(spec.hardware().hypervisors());
    }

    Quotas quotas() {
        return quotas;
    }

    /// Servers on a host that was removed stay, without counting against any host.
    synchronized void setHosts(List<HypervisorSpec> specs) {
        hosts.clear();
        for (HypervisorSpec spec : specs) {
            String uuid = Ids.uuidFor(cloud, "host", spec.name());
            hosts.put(spec.name(), new Host(hosts.size() + 1, uuid, spec, ratios, 1));
        }
    }

    synchronized List<Host> hosts() {
        return List.copyOf(hosts.values());
    }

    synchronized List<Server> servers() {
        return List.copyOf(servers.values());
    }

    synchronized Optional<Server> server(String id) {
        return Optional.ofNullable(servers.get(id));
    }

    /// The usage of each host that has servers.
    synchronized Map<String, Usage> usageByHost() {
        var usages = new LinkedHashMap<String, Usage>();
        for (Server server : servers.values()) {
            if (server.host() != null) {
                usages.put(
                        server.host(),
                        usages.getOrDefault(server.host(), Usage.NONE).plus(server.flavor()));
            }
        }
        return usages;
    }

    /// The resources that a project's servers take on hosts, as Placement counts them.
    synchronized Usage allocated(String projectId) {
        return sum(serversOf(projectId).filter(Server::isPlaced));
    }

    /// The resources that count against a project's quota, including those of servers in error.
    synchronized Usage counted(String projectId) {
        return sum(serversOf(projectId));
    }

    /// Boots a new server, in error when no host has room; throws [NoCapacity] when the quota does not allow it.
    synchronized Server boot(Server.Order order, Instant now) {
        checkQuota(order);
        return keep(order, schedule(order).map(Host::name).orElse(null), now);
    }

    /// As [#boot], but creates nothing when no host has room.
    synchronized Server bootOrRefuse(Server.Order order, Instant now) {
        checkQuota(order);
        Host host = schedule(order)
                .orElseThrow(() -> new NoCapacity("No valid host was found. There are not enough hosts available."));
        return keep(order, host.name(), now);
    }

    synchronized boolean delete(String id) {
        Server gone = servers.remove(id);
        if (gone != null) {
            touch(gone);
        }
        return gone != null;
    }

    /// Deletes the oldest server of this name in a project; names are not unique.
    synchronized boolean deleteNamed(String projectId, String name) {
        return serversOf(projectId)
                .filter(server -> server.name().equals(name))
                .findFirst()
                .map(server -> delete(server.id()))
                .orElse(false);
    }

    private Server keep(Server.Order order, @Nullable String host, Instant now) {
        var server = new Server(Ids.uuid(), order, host, now);
        servers.put(server.id(), server);
        touch(server);
        return server;
    }

    private void touch(Server server) {
        if (server.host() != null) {
            hosts.computeIfPresent(server.host(), (_, host) -> host.touched());
        }
    }

    private Optional<Host> schedule(Server.Order order) {
        Map<String, Usage> usages = usageByHost();
        String wanted = order.source().wantedHost();
        return hosts.values().stream()
                .filter(host -> wanted == null || wanted.equals(host.name()))
                .filter(host -> host.fits(order.flavor(), usages.getOrDefault(host.name(), Usage.NONE)))
                .max(Comparator.comparingInt(host -> host.spec().memoryMib()
                        - usages.getOrDefault(host.name(), Usage.NONE).memoryMib()));
    }

    private void checkQuota(Server.Order order) {
        String project = order.owner().projectId();
        Usage used = counted(project);
        Usage wanted = Usage.NONE.plus(order.flavor());
        var over = COUNTED.entrySet().stream()
                .filter(counted -> isOver(
                        quotas.limit(project, counted.getKey()),
                        counted.getValue().applyAsInt(used) + counted.getValue().applyAsInt(wanted)))
                .map(Map.Entry::getKey)
                .toList();
        if (!over.isEmpty()) {
            throw new NoCapacity(quotaText(over, project, wanted, used));
        }
    }

    private String quotaText(List<String> over, String project, Usage wanted, Usage used) {
        var limits = over.stream()
                .map(key -> Integer.toString(quotas.limit(project, key)))
                .toList();
        return "Quota exceeded for %s: Requested %s, but already used %s of %s %s"
                .formatted(
                        String.join(", ", over),
                        amounts(over, wanted),
                        amounts(over, used),
                        String.join(", ", limits),
                        String.join(", ", over));
    }

    private static String amounts(List<String> keys, Usage usage) {
        var amounts = new ArrayList<String>();
        keys.forEach(key -> amounts.add(Integer.toString(amount(usage, key))));
        return String.join(", ", amounts);
    }

    /// The used amount that a quota key counts; 0 for the keys that do not count servers.
    static int amount(Usage usage, String key) {
        return COUNTED.getOrDefault(key, _ -> 0).applyAsInt(usage);
    }

    private static boolean isOver(int limit, int wanted) {
        return limit >= 0 && wanted > limit;
    }

    private Stream<Server> serversOf(String projectId) {
        return servers.values().stream().filter(server -> server.projectId().equals(projectId));
    }

    private static Usage sum(Stream<Server> of) {
        return of.map(Server::flavor).reduce(Usage.NONE, Usage::plus, (left, _) -> left);
    }

    private static Map<String, ToIntFunction<Usage>> counted() {
        var counted = new LinkedHashMap<String, ToIntFunction<Usage>>();
        counted.put("cores", Usage::vcpus);
        counted.put("instances", Usage::instances);
        counted.put("ram", Usage::memoryMib);
        return counted;
    }
}
