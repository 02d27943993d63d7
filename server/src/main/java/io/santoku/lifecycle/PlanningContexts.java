package io.santoku.lifecycle;

import io.santoku.inventory.Inventory;
import io.santoku.nest.Manner;
import io.santoku.nest.Mapping;
import io.santoku.nest.Nest;
import io.santoku.nest.ServiceRequest;
import io.santoku.nest.SliceDesign;
import java.util.List;
import java.util.Map;

/// Maps NESTs and reads the planning context: unlocked for previews, or locked for an order that books resources. A
/// NEST is mapped once, unless an entry that its mapping reads was registered or changed meanwhile.
final class PlanningContexts {
    private final Mapping mapping;
    private final Stores stores;
    private final Rereads rereads;

    PlanningContexts(Mapping mapping, Stores stores, Rereads rereads) {
        this.mapping = mapping;
        this.stores = stores;
        this.rereads = rereads;
    }

    /// Maps the NEST to the present inventory; the orchestrators are asked again for descriptors that the NEST
    /// needs and that are unknown. This makes calls, so never call it in a transaction.
    MappedNest mapped(Nest nest, Manner manner) {
        Inventory inventory = stores.registry().snapshot();
        var mapped = new MappedNest(nest, manner, inventory, mapping.map(nest, inventory, manner));
        if (mapped.isOnboarded()) {
            return mapped;
        }
        rereads.catalogues();
        return mapped(nest, manner, stores.registry().snapshot(), mapped);
    }

    /// The present context, without locks. This makes calls, so never call it in a transaction.
    PlanningContext looked(Nest nest, Manner manner) {
        MappedNest mapped = mapped(nest, manner);
        return new PlanningContext(
                mapped.result(),
                mapped.inventory(),
                stores.subnets().all(),
                stores.checks().all());
    }

    /// The context with the clouds of the slice's locations and the functions that it shares locked until the
    /// transaction ends. `before` is the mapping of the same NEST before the transaction.
    PlanningContext locked(Nest nest, Manner manner, MappedNest before) {
        Inventory inventory = stores.registry().snapshot();
        MappedNest mapped = mapped(nest, manner, inventory, before);
        List<SliceSubnet> subnets = stores.subnets()
                .lockOf(mapped.design().map(PlanningContexts::shared).orElse(List.of()));
        List<String> locations = mapped.services().stream()
                .map(ServiceRequest::location)
                .distinct()
                .toList();
        Inventory locked = inventory.withLoads(stores.reservations().lockLoads(locations));
        return new PlanningContext(
                mapped.result(), locked, subnets, stores.checks().all());
    }

    private MappedNest mapped(Nest nest, Manner manner, Inventory inventory, MappedNest before) {
        return new MappedNest(
                nest,
                manner,
                inventory,
                before.isOf(nest, manner, inventory) ? before.result() : mapping.map(nest, inventory, manner));
    }

    private static List<String> shared(SliceDesign design) {
        return design.sharing().entrySet().stream()
                .filter(entry -> entry.getValue().shared())
                .map(Map.Entry::getKey)
                .toList();
    }
}
