package io.santoku.nest;

import io.santoku.inventory.NetworkFunction;
import io.santoku.slice.Snssai;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// The design of a slice before placement: its functions, their connections, and every network service with its
/// location.
public record SliceDesign(Nest nest, Snssai snssai, int generation, Reach reach, List<ServiceRequest> services) {
    public SliceDesign {
        services = List.copyOf(services);
    }

    /// Returns the slice's name for people.
    public String name() {
        return nest.name();
    }

    /// Returns which functions no other slice may share: 0 none, 1 the core, 2 the radio, 3 both.
    public int isolation() {
        return nest.isolation();
    }

    /// Returns the locations that the slice covers.
    public List<String> coverage() {
        return reach.coverage();
    }

    /// Returns the requested locations that cannot be covered.
    public List<String> notSupportedLocations() {
        return reach.notSupportedLocations();
    }

    /// Returns each radio function with its core function.
    public List<Connection> connections() {
        return reach.connections();
    }

    /// Returns the functions of the connections, each once, in their order.
    public List<NetworkFunction> functions() {
        return functionsOf(connections());
    }

    /// Returns, by function id, whether the slice shares the function with other slices.
    public Map<String, SharingDecision> sharing() {
        var sharing = new LinkedHashMap<String, SharingDecision>();
        functions().forEach(function -> sharing.put(function.id(), Sharing.decide(nest, function)));
        return sharing;
    }

    /// Returns the network services of one function.
    public List<ServiceRequest> servicesOf(String functionId) {
        return services.stream()
                .filter(service -> functionId.equals(service.functionId()))
                .toList();
    }

    /// Returns the network services that the NEST adds itself.
    public List<ServiceRequest> extraServices() {
        return services.stream().filter(service -> service.functionId() == null).toList();
    }

    static List<NetworkFunction> functionsOf(List<Connection> connections) {
        var functions = new LinkedHashSet<NetworkFunction>();
        for (Connection connection : connections) {
            functions.add(connection.core());
            functions.add(connection.radio());
        }
        return List.copyOf(functions);
    }
}
