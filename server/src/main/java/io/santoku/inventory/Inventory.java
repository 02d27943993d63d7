package io.santoku.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A snapshot of all registered entries, and of the components in maintenance: the input of mapping and placement.
public record Inventory(
        List<Location> locations,
        List<Component> components,
        List<NetworkFunction> functions,
        List<NsDescriptor> descriptors,
        List<VimLoad> loads,
        Map<ComponentId, Maintenance> maintenances) {

    public Inventory {
        locations = List.copyOf(locations);
        components = List.copyOf(components);
        functions = List.copyOf(functions);
        descriptors = List.copyOf(descriptors);
        loads = List.copyOf(loads);
        maintenances = Map.copyOf(maintenances);
    }

    /// Creates a snapshot without components in maintenance.
    public Inventory(
            List<Location> locations,
            List<Component> components,
            List<NetworkFunction> functions,
            List<NsDescriptor> descriptors,
            List<VimLoad> loads) {
        this(locations, components, functions, descriptors, loads, Map.of());
    }

    /// Returns the same snapshot with other loads.
    public Inventory withLoads(List<VimLoad> others) {
        return new Inventory(locations, components, functions, descriptors, others, maintenances);
    }

    /// Returns the maintenance of a component; empty when it is not in maintenance.
    public Optional<Maintenance> maintenance(ComponentId component) {
        return Optional.ofNullable(maintenances.get(component));
    }

    /// Whether a location of this id is registered.
    public boolean hasLocation(String id) {
        return locations.stream().anyMatch(location -> location.id().equals(id));
    }

    /// Returns the registered components of one class, for example `Vim.class`, in the order of their registration.
    public <C extends Component> List<C> all(Class<C> type) {
        return components.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// Returns the descriptor of a network service, from the orchestrator that the entry asks for, if it asks for one;
    /// from an orchestrator in maintenance only when no other one has the descriptor.
    public Optional<NsDescriptor> descriptor(ServiceEntry entry) {
        List<NsDescriptor> eligible = entry.wishes().nfvo() == null
                ? descriptors
                : onBoard(ComponentId.nfvo(entry.wishes().nfvo()));
        List<NsDescriptor> open = eligible.stream()
                .filter(nsd -> maintenance(nsd.nfvo()).isEmpty())
                .toList();
        return find(entry.nsdId(), open).or(() -> find(entry.nsdId(), eligible));
    }

    private List<NsDescriptor> onBoard(ComponentId nfvo) {
        return descriptors.stream().filter(nsd -> nsd.nfvo().equals(nfvo)).toList();
    }

    /// Returns the first descriptor with this id, else the first that has this as the orchestrator's own key, which
    /// some clients use.
    public Optional<NsDescriptor> descriptor(String nsdId) {
        return find(nsdId, descriptors);
    }

    private static Optional<NsDescriptor> find(String nsdId, List<NsDescriptor> among) {
        return among.stream()
                .filter(nsd -> nsd.id().equals(nsdId))
                .findFirst()
                .or(() -> among.stream().filter(nsd -> nsd.key().equals(nsdId)).findFirst());
    }

    /// Returns the load of the clouds at a location, in the order of their registration.
    public List<VimLoad> loadsAt(String location) {
        return loads.stream().filter(load -> load.location().equals(location)).toList();
    }
}
