package io.santoku.inventory;

import java.util.List;
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
        String description) {

    public NetworkFunction {
        services = List.copyOf(services);
        physicalFunctions = List.copyOf(physicalFunctions);
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

    /// Whether slices may share one instance, and how many may (0: any number).
    public record Sharing(boolean available, int maxShared) {}
}
