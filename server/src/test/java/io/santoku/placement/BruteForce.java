package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.VimLoad;
import io.santoku.nest.ServiceRequest;
import java.util.ArrayList;
import java.util.List;

/// Tries every cloud for every network service, and every host for every machine: slow, and easy to believe.
final class BruteForce {
    private final List<NsDescriptor> services;
    private final List<VimLoad> loads;
    private final List<Amounts> free;
    private final List<List<Amounts>> hosts;

    private BruteForce(List<NsDescriptor> services, List<VimLoad> loads) {
        this.services = services;
        this.loads = loads;
        this.free = new ArrayList<>(loads.stream().map(VimLoad::free).toList());
        this.hosts = loads.stream()
                .<List<Amounts>>map(load -> new ArrayList<>(
                        load.detail().hosts().stream().map(host -> host.free()).toList()))
                .toList();
    }

    static boolean places(List<ServiceRequest> requests, Inventory inventory) {
        List<NsDescriptor> services = requests.stream()
                .map(request -> inventory.descriptor(request.entry().nsdId()).orElseThrow())
                .toList();
        return new BruteForce(services, inventory.loads()).service(0);
    }

    private boolean service(int index) {
        if (index == services.size()) {
            return true;
        }
        Amounts flavour = services.get(index).flavour();
        for (int cloud = 0; cloud < loads.size(); cloud++) {
            if (flavour.missingIn(free.get(cloud)).isEmpty()) {
                free.set(cloud, free.get(cloud).minus(flavour));
                if (machine(index, 0, cloud)) {
                    return true;
                }
                free.set(cloud, free.get(cloud).plus(flavour));
            }
        }
        return false;
    }

    private boolean machine(int index, int machine, int cloud) {
        List<Amounts> machines = services.get(index).machines();
        List<Amounts> there = hosts.get(cloud);
        if (machine == machines.size() || there.isEmpty()) {
            return service(index + 1);
        }
        Amounts one = machines.get(machine);
        for (int host = 0; host < there.size(); host++) {
            if (one.missingIn(there.get(host)).isEmpty()) {
                there.set(host, there.get(host).minus(one));
                if (machine(index, machine + 1, cloud)) {
                    return true;
                }
                there.set(host, there.get(host).plus(one));
            }
        }
        return false;
    }
}
