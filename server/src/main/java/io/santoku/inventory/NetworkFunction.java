package io.santoku.inventory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A core or radio function that slices are built from: its network services, or the physical boxes behind it.
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

    /// What controllers and element managers are told of its boxes; null when it was registered without a list of them.
    public @Nullable List<Map<String, Object>> toldPhysicalFunctions() {
        return lists.physicalFunctions()
                ? physicalFunctions.stream().map(PhysicalFunction::told).toList()
                : null;
    }

    /// The attributes of its box of this id; none when it has no such box.
    public Map<String, Object> attributesOf(String box) {
        return physicalFunctions.stream()
                .filter(known -> known.id().equals(box))
                .findFirst()
                .map(PhysicalFunction::attributes)
                .orElse(Map.of());
    }

    /// The same, configured by nobody.
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

    /// Core network or radio access network.
    public enum Domain {
        CORE,
        RADIO
    }

    /// Made of network services, or a box that stands there already.
    public enum Realisation {
        VIRTUAL,
        PHYSICAL
    }

    /// Which of its two lists a function was registered with: one that it was registered without is not told to
    /// controllers and element managers, one that is empty is.
    public record Lists(boolean services, boolean physicalFunctions) {
        public static final Lists BOTH = new Lists(true, true);
    }

    /// Whether slices may share one instance, and how many may (0: any number).
    public record Sharing(boolean available, int maxShared) {}
}
