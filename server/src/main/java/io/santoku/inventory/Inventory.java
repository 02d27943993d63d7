package io.santoku.inventory;

import java.util.List;
import java.util.Optional;

/// Everything that is registered, at one moment: what mapping and placement look at.
public record Inventory(
        List<Location> locations,
        List<Component> components,
        List<NetworkFunction> functions,
        List<NsDescriptor> descriptors,
        List<VimLoad> loads) {

    public Inventory {
        locations = List.copyOf(locations);
        components = List.copyOf(components);
        functions = List.copyOf(functions);
        descriptors = List.copyOf(descriptors);
        loads = List.copyOf(loads);
    }

    /// Whether a location of this id is registered.
    public boolean hasLocation(String id) {
        return locations.stream().anyMatch(location -> location.id().equals(id));
    }

    /// The registered components of one class, `Vim.class` for one, in the order of their registration.
    public <C extends Component> List<C> all(Class<C> type) {
        return components.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// The descriptor of a network service: that of the orchestrator which it asks for, if it asks for one.
    public Optional<NsDescriptor> descriptor(ServiceEntry entry) {
        return entry.wishes().nfvo() == null
                ? descriptor(entry.nsdId())
                : find(entry.nsdId(), onBoard(ComponentId.nfvo(entry.wishes().nfvo())));
    }

    private List<NsDescriptor> onBoard(ComponentId nfvo) {
        return descriptors.stream().filter(nsd -> nsd.nfvo().equals(nfvo)).toList();
    }

    /// The first orchestrator's descriptor of this id, or with this as the orchestrator's own key, by which the
    /// predecessor's clients name it.
    public Optional<NsDescriptor> descriptor(String nsdId) {
        return find(nsdId, descriptors);
    }

    private static Optional<NsDescriptor> find(String nsdId, List<NsDescriptor> among) {
        return among.stream()
                .filter(nsd -> nsd.id().equals(nsdId))
                .findFirst()
                .or(() -> among.stream().filter(nsd -> nsd.key().equals(nsdId)).findFirst());
    }

    /// How full the clouds of a location are, in the order of their registration.
    public List<VimLoad> loadsAt(String location) {
        return loads.stream().filter(load -> load.location().equals(location)).toList();
    }
}
