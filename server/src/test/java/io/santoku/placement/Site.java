package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Host;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.Location;
import io.santoku.inventory.Maintenance;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.VimLoad;
import io.santoku.nest.ServiceRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An edge with clouds and descriptors, put together line by line; sizes are in vCPUs, everything else is plenty.
final class Site {
    static final String EDGE = "edge1";
    private static final int PLENTY = 1 << 20;

    private final List<VimLoad> loads = new ArrayList<>();
    private final List<NsDescriptor> descriptors = new ArrayList<>();
    private final Map<ComponentId, Maintenance> maintenances = new HashMap<>();

    /// A cloud of so many vCPUs, of which so many are free.
    Site cloud(String id, int vcpus, int free) {
        return cloud(id, new Amounts(vcpus, PLENTY, PLENTY, PLENTY), new Amounts(vcpus - free, 0, 0, 0));
    }

    Site cloud(String id, Amounts capacity, Amounts used) {
        loads.add(new VimLoad(ComponentId.vim(id), EDGE, capacity, used, Amounts.NONE));
        return this;
    }

    /// A cloud of hosts with so many free vCPUs each.
    Site hosts(String id, int... free) {
        var hosts = new ArrayList<Host>();
        for (int vcpus : free) {
            Amounts room = new Amounts(vcpus, PLENTY, PLENTY, PLENTY);
            hosts.add(new Host("host" + hosts.size(), room, Amounts.NONE, room));
        }
        return detailed(id, IntStream.of(free).sum(), new VimLoad.Detail(hosts, List.of(), null, null));
    }

    /// A cloud of so many free vCPUs, of which more is known.
    Site detailed(String id, int vcpus, VimLoad.Detail detail) {
        Amounts capacity = new Amounts(vcpus, PLENTY, PLENTY, PLENTY);
        loads.add(new VimLoad(ComponentId.vim(id), EDGE, capacity, Amounts.NONE, Amounts.NONE, detail));
        return this;
    }

    /// A cloud that refused a slice a short while ago.
    Site refusing(String id, int vcpus) {
        return detailed(id, vcpus, new VimLoad.Detail(List.of(), List.of(), null, "refused a slice a minute ago"));
    }

    /// A descriptor whose instances are machines of so many vCPUs each.
    Site machines(String id, Integer... vcpus) {
        List<Amounts> machines =
                Stream.of(vcpus).map(each -> new Amounts(each, 1, 1, 1)).toList();
        Amounts sum = machines.stream().reduce(Amounts.NONE, Amounts::plus);
        descriptors.add(new NsDescriptor(
                ComponentId.nfvo("osm"),
                id,
                "key-" + id,
                id,
                List.of("vnf"),
                new NsDescriptor.Needs(sum, machines, List.of())));
        return this;
    }

    /// A descriptor whose instances need so many vCPUs.
    Site descriptor(String id, int vcpus) {
        return descriptor(id, new Amounts(vcpus, 1, 1, 1));
    }

    Site descriptor(String id, Amounts flavour) {
        descriptors.add(new NsDescriptor(
                ComponentId.nfvo("osm"),
                id,
                "key-" + id,
                id,
                List.of("vnf"),
                new NsDescriptor.Needs(flavour, List.of(), List.of())));
        return this;
    }

    /// The same descriptor on another orchestrator.
    Site descriptor(String id, String nfvo) {
        descriptors.add(new NsDescriptor(
                ComponentId.nfvo(nfvo),
                id,
                "key-" + id,
                id,
                List.of("vnf"),
                new NsDescriptor.Needs(new Amounts(1, 1, 1, 1), List.of(), List.of())));
        return this;
    }

    /// This component is in maintenance, for new disks.
    Site maintained(ComponentId component) {
        maintenances.put(component, new Maintenance(Instant.parse("2026-12-01T09:00:00.123Z"), "new disks"));
        return this;
    }

    /// A descriptor with units that run in a Kubernetes cluster.
    Site inKubernetes(String id, String... units) {
        descriptors.add(new NsDescriptor(
                ComponentId.nfvo("osm"),
                id,
                "key-" + id,
                id,
                List.of("knf"),
                new NsDescriptor.Needs(Amounts.NONE, List.of(), List.of(units))));
        return this;
    }

    Inventory inventory() {
        return new Inventory(List.of(new Location(EDGE, "")), List.of(), List.of(), descriptors, loads, maintenances);
    }

    PlacementResult place(PlacementPolicy policy, ServiceRequest... requests) {
        return Placer.place(List.of(requests), inventory(), policy);
    }

    /// The request for a service, named as its descriptor.
    static ServiceRequest wanted(String nsd) {
        return request(nsd, nsd, EDGE, false);
    }

    /// The same, but the slice can do without.
    static ServiceRequest welcome(String nsd) {
        return request(nsd, nsd, EDGE, true);
    }

    static ServiceRequest request(String name, String nsd, String location, boolean optional) {
        var entry = new ServiceEntry(nsd, name, new ServiceEntry.Site.At(location), optional);
        return new ServiceRequest(location + "/" + name, entry, location, null, false);
    }
}
