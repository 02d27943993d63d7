package io.santoku.inventory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A core or radio function that slices are built from: its network services, or the physical boxes that implement it
/// (3GPP TS 23.501 clause 3.1).
public record NetworkFunction(
        Identity identity,
        Kind kind,
        String location,
        Parts parts,
        @Nullable String ems) {

    /// The id of a function, its name, and a text for people.
    public record Identity(String id, String name, String description) {}

    /// What kind of function it is, and whether slices may share it.
    public record Kind(int generation, Domain domain, Realisation realisation, Sharing sharing) {}

    /// What a function is made of: its network services or its physical boxes, and the lists that it was
    /// registered with.
    public record Parts(List<ServiceEntry> services, List<PhysicalFunction> physicalFunctions, Lists lists) {
        public Parts {
            services = List.copyOf(services);
            physicalFunctions = List.copyOf(physicalFunctions);
        }
    }

    /// Its id.
    public String id() {
        return identity.id();
    }

    /// Its name for people.
    public String name() {
        return identity.name();
    }

    /// A text for people.
    public String description() {
        return identity.description();
    }

    /// The generation of mobile networks that it belongs to.
    public int generation() {
        return kind.generation();
    }

    /// Whether it belongs to the core or to the radio access network.
    public Domain domain() {
        return kind.domain();
    }

    /// Whether it is made of network services or of boxes.
    public Realisation realisation() {
        return kind.realisation();
    }

    /// Whether slices may share it.
    public Sharing sharing() {
        return kind.sharing();
    }

    /// Its network services.
    public List<ServiceEntry> services() {
        return parts.services();
    }

    /// Its physical boxes.
    public List<PhysicalFunction> physicalFunctions() {
        return parts.physicalFunctions();
    }

    /// The lists that it was registered with.
    public Lists lists() {
        return parts.lists();
    }

    /// Returns the description of its boxes that controllers and element managers receive; null when the function was
    /// registered without a list of them.
    public @Nullable List<Map<String, Object>> physicalFunctionDescriptions() {
        return lists().physicalFunctions()
                ? physicalFunctions().stream()
                        .map(PhysicalFunction::description)
                        .toList()
                : null;
    }

    /// Returns the attributes of the box with this id; empty when the function has no such box.
    public Map<String, Object> attributesOf(String box) {
        return physicalFunctions().stream()
                .filter(known -> known.id().equals(box))
                .findFirst()
                .map(PhysicalFunction::attributes)
                .orElse(Map.of());
    }

    /// Returns the same function without an element manager.
    public NetworkFunction withoutManager() {
        return new NetworkFunction(identity, kind, location, parts, null);
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
