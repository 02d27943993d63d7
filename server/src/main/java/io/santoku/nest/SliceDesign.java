package io.santoku.nest;

import io.santoku.inventory.NetworkFunction;
import io.santoku.slice.Snssai;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What a slice is made of, before anything is placed: functions, how they connect, and every network service with
/// its location.
public record SliceDesign(Nest nest, Snssai snssai, int generation, Reach reach, List<ServiceRequest> services) {
    public SliceDesign {
        services = List.copyOf(services);
    }

    /// What people call the slice.
    public String name() {
        return nest.name();
    }

    /// What no other slice may share: 0 nothing, 1 the core, 2 the radio, 3 neither.
    public int isolation() {
        return nest.isolation();
    }

    /// The locations that the slice really covers.
    public List<String> coverage() {
        return reach.coverage();
    }

    /// The locations that were asked for and cannot be covered.
    public List<String> notSupportedLocations() {
        return reach.notSupportedLocations();
    }

    /// Each radio function with its core function.
    public List<Connection> connections() {
        return reach.connections();
    }

    /// The functions of the connections, each once, in their order.
    public List<NetworkFunction> functions() {
        return functionsOf(connections());
    }

    /// By function id, whether the function is taken together with other slices.
    public Map<String, SharingDecision> sharing() {
        var sharing = new LinkedHashMap<String, SharingDecision>();
        functions().forEach(function -> sharing.put(function.id(), Sharing.decide(nest, function)));
        return sharing;
    }

    /// The network services of one function.
    public List<ServiceRequest> servicesOf(String functionId) {
        return services.stream()
                .filter(service -> functionId.equals(service.functionId()))
                .toList();
    }

    /// The network services that the NEST brings along.
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
