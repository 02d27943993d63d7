package io.santoku.api.katana.slices;

import io.santoku.lifecycle.Slices.Held;
import io.santoku.plan.ResourceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The resources that a slice or a shared subnet holds, by id.
record HeldResources(Map<ResourceId, Held> byId) {
    static final HeldResources NONE = new HeldResources(Map.of());

    static HeldResources of(List<Held> held) {
        var byId = new LinkedHashMap<ResourceId, Held>();
        held.forEach(one -> byId.put(one.id(), one));
        return new HeldResources(byId);
    }

    /// Returns the known facts of a resource.
    <T> Optional<T> facts(ResourceId id, Class<T> type) {
        return Optional.ofNullable(byId.get(id))
                .map(Held::facts)
                .filter(type::isInstance)
                .map(type::cast);
    }

    List<Held> ofKind(String kind) {
        return byId.values().stream()
                .filter(held -> held.id().kind().equals(kind))
                .toList();
    }
}
