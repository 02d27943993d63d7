package io.santoku.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The identities of the systems behind the registered components. A component of unknown identity has no twins.
public record SystemIdentities(Map<ComponentId, SystemIdentity> byComponent) {
    /// No known identities.
    public static final SystemIdentities UNKNOWN = new SystemIdentities(Map.of());

    public SystemIdentities {
        byComponent = Map.copyOf(byComponent);
    }

    /// Returns the identity of a component's system, if it is known.
    public Optional<SystemIdentity> of(ComponentId component) {
        return Optional.ofNullable(byComponent.get(component));
    }

    /// Returns the other ids, of the same kind, of the same system, in alphabetical order.
    public List<ComponentId> twinsOf(ComponentId component) {
        SystemIdentity identity = byComponent.get(component);
        if (identity == null) {
            return List.of();
        }
        return byComponent.entrySet().stream()
                .filter(other -> !other.getKey().equals(component)
                        && other.getKey().kind() == component.kind()
                        && identity.equals(other.getValue()))
                .map(Map.Entry::getKey)
                .sorted(SystemIdentities::compare)
                .toList();
    }

    /// Returns the systems that are registered under several ids, each as the list of its ids.
    public List<List<ComponentId>> twins() {
        return byComponent.keySet().stream()
                .map(component -> Stream.concat(Stream.of(component), twinsOf(component).stream())
                        .sorted(SystemIdentities::compare)
                        .toList())
                .filter(ids -> ids.size() > 1)
                .distinct()
                .sorted((one, other) -> compare(one.getFirst(), other.getFirst()))
                .toList();
    }

    private static int compare(ComponentId one, ComponentId other) {
        return one.toString().compareTo(other.toString());
    }
}
