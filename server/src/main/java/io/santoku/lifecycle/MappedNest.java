package io.santoku.lifecycle;

import io.santoku.inventory.Inventory;
import io.santoku.nest.Manner;
import io.santoku.nest.MappingResult;
import io.santoku.nest.Nest;
import io.santoku.nest.ServiceRequest;
import io.santoku.nest.SliceDesign;
import java.util.List;
import java.util.Optional;

/// A NEST with its mapping, and the inventory to which it was mapped.
record MappedNest(Nest nest, Manner manner, Inventory inventory, MappingResult result) {
    /// Whether mapping this NEST to this inventory would have the same result, because nothing that a mapping reads
    /// differs.
    boolean isOf(Nest other, Manner otherManner, Inventory present) {
        return manner == otherManner
                && nest.equals(other)
                && inventory.locations().equals(present.locations())
                && inventory.components().equals(present.components())
                && inventory.functions().equals(present.functions());
    }

    /// Returns the design; empty if the NEST cannot be mapped.
    Optional<SliceDesign> design() {
        return switch (result) {
            case MappingResult.Mapped(var design, var _) -> Optional.of(design);
            case MappingResult.NotMapped _, MappingResult.Lacking _, MappingResult.Wrong _ -> Optional.empty();
        };
    }

    /// Returns the network services of the design; none if the NEST cannot be mapped.
    List<ServiceRequest> services() {
        return design().map(SliceDesign::services).orElse(List.of());
    }

    /// Whether the orchestrators have a descriptor of each network service.
    boolean isOnboarded() {
        return services().stream()
                .allMatch(request -> inventory.descriptor(request.entry()).isPresent());
    }
}
