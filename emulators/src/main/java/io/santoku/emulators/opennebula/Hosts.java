package io.santoku.emulators.opennebula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The hosts, and the choice of one for a machine.
final class Hosts {
    static final int MONITORED = 2;

    private static final int RESERVED_MEMORY_MIB = 512;
    private static final int KIB = 1024;
    private static final int CENT = 100;

    private final OpenNebulaSpec.Hardware hardware;
    private final List<HostSpec> hosts;
    private final Map<String, Integer> states = new HashMap<>();

    Hosts(OpenNebulaSpec.Hardware hardware) {
        this.hardware = hardware;
        this.hosts = new ArrayList<>(hardware.hosts());
    }

    void replace(List<HostSpec> others) {
        hosts.clear();
        hosts.addAll(others);
    }

    void state(String name, int state) {
        states.put(name, state);
    }

    /// The first host with room for a machine beside these.
    Optional<String> room(List<Machine> machines, Machine.Size size) {
        return hosts.stream()
                .filter(host -> state(host) == MONITORED && fits(host, machines, size))
                .map(HostSpec::name)
                .findFirst();
    }

    private int state(HostSpec host) {
        return states.getOrDefault(host.name(), MONITORED);
    }

    private boolean fits(HostSpec host, List<Machine> machines, Machine.Size size) {
        Machine.Size used = used(host, machines);
        int disk = hardware.sharedDisks() ? totalDisk() : host.diskGib() * KIB;
        int usedDisk = hardware.sharedDisks() ? usedDisk(machines) : used.diskMib();
        return used.cpu() + size.cpu() <= host.cpus() * hardware.cpuRatio()
                && used.memoryMib() + size.memoryMib() <= memoryMib(host)
                && usedDisk + size.diskMib() <= disk;
    }

    private int memoryMib(HostSpec host) {
        return (int) ((host.memoryMib() - RESERVED_MEMORY_MIB) * hardware.ramRatio());
    }

    private static Machine.Size used(HostSpec host, List<Machine> machines) {
        return on(host, machines).stream()
                .map(Machine::size)
                .reduce(
                        new Machine.Size(0, 0, 0),
                        (one, other) -> new Machine.Size(
                                one.cpu() + other.cpu(),
                                one.memoryMib() + other.memoryMib(),
                                one.diskMib() + other.diskMib()));
    }

    private static List<Machine> on(HostSpec host, List<Machine> machines) {
        return machines.stream()
                .filter(machine -> machine.host().equals(host.name()))
                .toList();
    }

    private int totalDisk() {
        return hosts.stream().mapToInt(HostSpec::diskGib).sum() * KIB;
    }

    private static int usedDisk(List<Machine> machines) {
        return machines.stream().mapToInt(machine -> machine.size().diskMib()).sum();
    }

    /// The document of all hosts.
    String markup(List<Machine> machines) {
        return Markup.element(
                "HOST_POOL",
                IntStream.range(0, hosts.size())
                        .mapToObj(number -> host(number, hosts.get(number), machines))
                        .toArray(String[]::new));
    }

    private String host(int number, HostSpec host, List<Machine> machines) {
        Machine.Size used = used(host, machines);
        return Markup.element(
                Kind.HOST.element(),
                Markup.leaf("ID", number),
                Markup.leaf("NAME", host.name()),
                Markup.leaf("STATE", state(host)),
                Markup.leaf("CLUSTER_ID", 0),
                Markup.leaf("CLUSTER", "default"),
                Markup.element(
                        "HOST_SHARE",
                        Markup.leaf("MEM_USAGE", (long) used.memoryMib() * KIB),
                        Markup.leaf("CPU_USAGE", Math.round(used.cpu() * CENT)),
                        Markup.leaf("TOTAL_MEM", (long) host.memoryMib() * KIB),
                        Markup.leaf("TOTAL_CPU", host.cpus() * CENT),
                        Markup.leaf("MAX_MEM", (long) memoryMib(host) * KIB),
                        Markup.leaf("MAX_CPU", Math.round(host.cpus() * hardware.cpuRatio() * CENT)),
                        Markup.leaf("RUNNING_VMS", on(host, machines).size()),
                        datastores(host, used)),
                Markup.ids("VMS", on(host, machines).stream().map(Machine::id).toList()));
    }

    private String datastores(HostSpec host, Machine.Size used) {
        int disk = hardware.sharedDisks() ? 0 : host.diskGib() * KIB;
        int local = hardware.sharedDisks() ? 0 : used.diskMib();
        return Markup.element(
                "DATASTORES",
                Markup.leaf("DISK_USAGE", local),
                Markup.leaf("FREE_DISK", disk - local),
                Markup.leaf("MAX_DISK", disk),
                Markup.leaf("USED_DISK", local));
    }

    /// The document of all datastores: one for images, and one for the disks of machines, where hosts share it.
    String datastoreMarkup(List<Machine> machines) {
        String images = datastore(1, "default", 0, 0, 0);
        String shared = datastore(0, "system", 1, totalDisk(), usedDisk(machines));
        return Markup.element("DATASTORE_POOL", images, hardware.sharedDisks() ? shared : "");
    }

    private static String datastore(int id, String name, int type, int total, int used) {
        return Markup.element(
                Kind.DATASTORE.element(),
                Markup.leaf("ID", id),
                Markup.leaf("NAME", name),
                Markup.leaf("TYPE", type),
                Markup.leaf("STATE", 0),
                Markup.leaf("TOTAL_MB", total),
                Markup.leaf("FREE_MB", total - used),
                Markup.leaf("USED_MB", used),
                Markup.attributes("TEMPLATE", Map.of("SHARED", "YES")));
    }
}
