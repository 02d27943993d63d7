package io.santoku.driver.opennebula;

import io.santoku.driver.VimDriver.CloudCapacity;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Host;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;

/// Reads the size of a cloud host by host. Hosts that OpenNebula does not monitor successfully take no machines and are
/// left out, with the machines that run on them.
final class HostCapacity {
    // OpenNebula has no limit of its own, and placement must compare with some number
    private static final int INSTANCES_PER_HOST = 1000;

    private static final int CENT = 100;
    private static final int KIB_PER_MIB = 1024;
    private static final int MIB_PER_GIB = 1024;

    // monitored, and being monitored again
    private static final Set<String> RUNNING = Set.of("2", "1");
    private static final String SYSTEM_DATASTORE = "1";
    private static final String READY = "0";

    private final OpenNebula cloud;

    HostCapacity(OpenNebula cloud) {
        this.cloud = cloud;
    }

    CloudCapacity read() {
        OptionalInt cluster = cloud.settings().cluster();
        List<Host> hosts = cloud.pool("HOST", "one.hostpool.info")
                .filter(host -> RUNNING.contains(Xml.text(host, "STATE")))
                .filter(host -> cluster.isEmpty() || isIn(cluster.getAsInt(), host))
                .map(HostCapacity::host)
                .toList();
        Amounts total = sum(hosts, Host::capacity);
        Amounts used = sum(hosts, Host::used);
        if (hosts.stream().allMatch(HostCapacity::hasDisks)) {
            return new CloudCapacity(total, used, hosts.size(), hosts);
        }
        Host shared = sharedDisks(cluster);
        List<Host> all = hosts.stream()
                .map(host -> hasDisks(host) ? host : withDisks(host, shared))
                .toList();
        return new CloudCapacity(total.plus(shared.capacity()), used.plus(shared.used()), all.size(), all);
    }

    private static boolean isIn(int cluster, Element host) {
        return Xml.text(host, "CLUSTER_ID").equals(Integer.toString(cluster));
    }

    private static boolean hasDisks(Host host) {
        return host.capacity().diskGib() > 0;
    }

    private static Amounts sum(List<Host> hosts, Function<Host, Amounts> amounts) {
        return hosts.stream().map(amounts).reduce(Amounts.NONE, Amounts::plus);
    }

    /// `MAX_…` is what OpenNebula lets machines have, overcommitment included; `TOTAL_…` is what the host has.
    private static Host host(Element host) {
        Element share = Xml.child(host, "HOST_SHARE").orElse(host);
        int disk = Xml.room(share, MIB_PER_GIB, "DATASTORES", "MAX_DISK");
        var capacity = new Amounts(
                Xml.room(share, CENT, "MAX_CPU"), Xml.room(share, KIB_PER_MIB, "MAX_MEM"), disk, INSTANCES_PER_HOST);
        var used = new Amounts(
                Xml.use(share, CENT, "CPU_USAGE"),
                Xml.use(share, KIB_PER_MIB, "MEM_USAGE"),
                usedDisk(share),
                Xml.use(share, 1, "RUNNING_VMS"));
        var physical = new Amounts(
                Xml.room(share, CENT, "TOTAL_CPU"),
                Xml.room(share, KIB_PER_MIB, "TOTAL_MEM"),
                disk,
                INSTANCES_PER_HOST);
        return new Host(Xml.text(host, "NAME"), capacity, used, capacity.min(physical));
    }

    /// What machines were promised, or what is on the disks by now, whichever is more.
    private static int usedDisk(Element share) {
        return Math.max(
                Xml.use(share, MIB_PER_GIB, "DATASTORES", "DISK_USAGE"),
                Xml.use(share, MIB_PER_GIB, "DATASTORES", "USED_DISK"));
    }

    /// The datastores for the disks of machines that hosts share, as one host.
    private Host sharedDisks(OptionalInt cluster) {
        List<Element> shared = cloud.pool("DATASTORE", "one.datastorepool.info")
                .filter(store -> Xml.text(store, "TYPE").equals(SYSTEM_DATASTORE))
                .filter(store -> Xml.text(store, "STATE").equals(READY))
                .filter(store -> Xml.text(store, "TEMPLATE", "SHARED").equalsIgnoreCase("YES"))
                .filter(store -> cluster.isEmpty() || isOpenTo(cluster.getAsInt(), store))
                .toList();
        int total = shared.stream()
                .mapToInt(store -> Xml.room(store, MIB_PER_GIB, "TOTAL_MB"))
                .sum();
        int free = shared.stream()
                .mapToInt(store -> Xml.room(store, MIB_PER_GIB, "FREE_MB"))
                .sum();
        var capacity = new Amounts(0, 0, total, 0);
        return new Host("", capacity, new Amounts(0, 0, Math.max(0, total - free), 0), capacity);
    }

    private static boolean isOpenTo(int cluster, Element store) {
        return Xml.ids(store, "CLUSTERS").contains(Integer.toString(cluster));
    }

    private static Host withDisks(Host host, Host shared) {
        return new Host(
                host.name(),
                host.capacity().plus(shared.capacity()),
                host.used().plus(shared.used()),
                host.largest().plus(shared.capacity()));
    }
}
