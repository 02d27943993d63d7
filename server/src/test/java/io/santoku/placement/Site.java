package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.Location;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.VimLoad;
import io.santoku.nest.ServiceRequest;
import java.util.ArrayList;
import java.util.List;

/// An edge with clouds and descriptors, put together line by line; sizes are in vCPUs, everything else is plenty.
final class Site {
    static final String EDGE = "edge1";
    private static final int PLENTY = 1 << 20;

    private final List<VimLoad> loads = new ArrayList<>();
    private final List<NsDescriptor> descriptors = new ArrayList<>();

    /// A cloud of so many vCPUs, of which so many are free.
    Site cloud(String id, int vcpus, int free) {
        return cloud(id, new Amounts(vcpus, PLENTY, PLENTY, PLENTY), new Amounts(vcpus - free, 0, 0, 0));
    }

    Site cloud(String id, Amounts capacity, Amounts used) {
        loads.add(new VimLoad(ComponentId.vim(id), EDGE, capacity, used, Amounts.NONE));
        return this;
    }

    /// A descriptor whose instances need so many vCPUs.
    Site descriptor(String id, int vcpus) {
        return descriptor(id, new Amounts(vcpus, 1, 1, 1));
    }

    Site descriptor(String id, Amounts flavour) {
        descriptors.add(new NsDescriptor(ComponentId.nfvo("osm"), id, "key-" + id, id, List.of("vnf"), flavour));
        return this;
    }

    Inventory inventory() {
        return new Inventory(List.of(new Location(EDGE, "")), List.of(), List.of(), descriptors, loads);
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
