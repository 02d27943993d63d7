package io.santoku.inventory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A core or radio function that slices are built from: its network services, or the physical boxes that implement it
/// (3GPP TS 23.501 clause 3.1).
public record NetworkFunction(
        String id,
        String name,
        int generation,
        Domain domain,
        Realisation realisation,
        Sharing sharing,
        String location,
        List<ServiceEntry> services,
        List<PhysicalFunction> physicalFunctions,
        @Nullable String ems,
        String description,
        Lists lists) {

    public NetworkFunction {
        services = List.copyOf(services);
        physicalFunctions = List.copyOf(physicalFunctions);
    }

    /// Returns the description of its boxes that controllers and element managers receive; null when the function was
    /// registered without a list of them.
    public @Nullable List<Map<String, Object>> physicalFunctionDescriptions() {
        return lists.physicalFunctions()
                ? physicalFunctions.stream().map(PhysicalFunction::description).toList()
                : null;
    }

    /// Returns the attributes of the box with this id; empty when the function has no such box.
    public Map<String, Object> attributesOf(String box) {
        return physicalFunctions.stream()
                .filter(known -> known.id().equals(box))
                .findFirst()
                .map(PhysicalFunction::attributes)
                .orElse(Map.of());
    }

    /// Returns the same function without an element manager.
    public NetworkFunction withoutManager() {
        return new NetworkFunction(
                id,
                name,
                generation,
                domain,
                realisation,
                sharing,
                location,
                services,
                physicalFunctions,
                null,
                description,
                lists);
    }

    /// The core network or the radio access network.
    public enum Domain {
        CORE,
        RADIO
    }

    /// Whether the function is made of network services or is an existing box.
    public enum Realisation {
        VIRTUAL,
        PHYSICAL
    }

    /// Says which of its two lists a function was registered with: controllers and element managers receive an empty
    /// list, but not a list that was left out.
    public record Lists(boolean services, boolean physicalFunctions) {
        public static final Lists BOTH = new Lists(true, true);
    }

    /// Says whether slices may share one instance, and how many may (0: any number).
    public record Sharing(boolean available, int maxShared) {}
}
