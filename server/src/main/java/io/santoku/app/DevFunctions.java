package io.santoku.app;

import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Domain;
import io.santoku.inventory.NetworkFunction.Realisation;
import io.santoku.inventory.NetworkFunction.Sharing;
import io.santoku.inventory.PhysicalFunction;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The functions of an emulated network: a 5G core at `core`; a user plane and a virtual base station at each edge; and
/// a 4G network of physical functions.
final class DevFunctions {
    private final List<String> managers;
    private final List<NetworkFunction> functions = new ArrayList<>();

    private DevFunctions(Set<String> managers) {
        this.managers = List.copyOf(managers);
    }

    static List<NetworkFunction> at(Set<String> locations, Set<String> managers) {
        var network = new DevFunctions(managers);
        for (String location : locations) {
            if (location.equals(Location.CORE)) {
                network.central();
            } else {
                network.edge(location);
            }
        }
        return network.functions;
    }

    private void central() {
        add("core-5g", 5, Domain.CORE, Location.CORE, List.of(service("core-ns", "amf-smf"), service("upf-ns", "upf")));
        box("core-4g", Domain.CORE, Location.CORE);
    }

    private void edge(String location) {
        add("core-5g-" + location, 5, Domain.CORE, location, List.of(local("upf-ns", "upf-local", location)));
        add("gnb-" + location, 5, Domain.RADIO, location, List.of(local("gnb-cu-ns", "gnb-cu", location)));
        box("enb-" + location, Domain.RADIO, location);
    }

    private void add(String id, int generation, Domain domain, String location, List<ServiceEntry> services) {
        functions.add(new NetworkFunction(
                new NetworkFunction.Identity(id, id, "emulated"),
                new NetworkFunction.Kind(generation, domain, Realisation.VIRTUAL, new Sharing(false, 0)),
                location,
                new NetworkFunction.Parts(services, List.of(), NetworkFunction.Lists.BOTH),
                manager()));
    }

    private void box(String id, Domain domain, String location) {
        var pnf = new PhysicalFunction(id + "-box", id, location, false, Map.of("ip", "192.0.2.10"));
        functions.add(new NetworkFunction(
                new NetworkFunction.Identity(id, id, "emulated"),
                new NetworkFunction.Kind(4, domain, Realisation.PHYSICAL, new Sharing(true, 0)),
                location,
                new NetworkFunction.Parts(List.of(), List.of(pnf), NetworkFunction.Lists.BOTH),
                manager()));
    }

    /// Assigns the element managers in turn.
    private @Nullable String manager() {
        return managers.isEmpty() ? null : managers.get(functions.size() % managers.size());
    }

    private static ServiceEntry service(String nsd, String name) {
        return new ServiceEntry(nsd, name, new Site.Core(), false);
    }

    private static ServiceEntry local(String nsd, String name, String location) {
        return new ServiceEntry(nsd, name, new Site.At(location), false);
    }
}
