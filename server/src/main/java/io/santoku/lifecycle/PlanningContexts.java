package io.santoku.lifecycle;

import io.santoku.inventory.Inventory;
import io.santoku.nest.Manner;
import io.santoku.nest.Mapping;
import io.santoku.nest.MappingResult;
import io.santoku.nest.Nest;
import io.santoku.nest.ServiceRequest;
import io.santoku.nest.SliceDesign;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the planning context: unlocked for previews, or locked for an order that books resources.
final class PlanningContexts {
    private final Mapping mapping;
    private final Lifecycle.Stores stores;
    private final Rereads rereads;

    PlanningContexts(Mapping mapping, Lifecycle.Stores stores, Rereads rereads) {
        this.mapping = mapping;
        this.stores = stores;
        this.rereads = rereads;
    }

    /// The present context, without locks; the orchestrators are asked again for descriptors that the NEST needs and
    /// that are unknown. This makes calls, so never call it in a transaction.
    PlanningContext looked(Nest nest) {
        return new PlanningContext(
                known(nest), stores.subnets().all(), stores.checks().all());
    }

    /// The inventory, after the orchestrators were asked again for descriptors that the NEST needs and that are
    /// unknown.
    Inventory known(Nest nest) {
        Inventory inventory = stores.registry().snapshot();
        boolean complete = services(nest, inventory).stream()
                .allMatch(request -> inventory.descriptor(request.entry()).isPresent());
        if (complete) {
            return inventory;
        }
        rereads.catalogues();
        return stores.registry().snapshot();
    }

    /// The context with the clouds of the slice's locations and the functions that it shares locked until the
    /// transaction ends.
    PlanningContext locked(Nest nest) {
        Inventory inventory = stores.registry().snapshot();
        Optional<SliceDesign> design = design(nest, inventory);
        List<SliceSubnet> subnets =
                stores.subnets().lockOf(design.map(PlanningContexts::shared).orElse(List.of()));
        List<String> locations = services(nest, inventory).stream()
                .map(ServiceRequest::location)
                .distinct()
                .toList();
        Inventory locked = inventory.withLoads(stores.reservations().lockLoads(locations));
        return new PlanningContext(locked, subnets, stores.checks().all());
    }

    private static List<String> shared(SliceDesign design) {
        return design.sharing().entrySet().stream()
                .filter(entry -> entry.getValue().shared())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<ServiceRequest> services(Nest nest, Inventory inventory) {
        return design(nest, inventory).map(SliceDesign::services).orElse(List.of());
    }

    private Optional<SliceDesign> design(Nest nest, Inventory inventory) {
        return switch (mapping.map(nest, inventory, Manner.LENIENT)) {
            case MappingResult.Mapped(var design, var _) -> Optional.of(design);
            case MappingResult.NotMapped _, MappingResult.Lacking _, MappingResult.Wrong _ -> Optional.empty();
        };
    }
}
