package io.santoku.nest;

import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.ServiceEntry;
import io.santoku.inventory.ServiceEntry.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the network services of a slice, each with its location and a key. Keys are built from names only, so that
/// mapping the same request again gives the same keys.
final class ServiceRequests {
    private final Nest nest;
    private final Reach reach;
    private final WishedComponents wishes;
    private final List<ServiceRequest> requests = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private ServiceRequests(Nest nest, Reach reach, WishedComponents wishes) {
        this.nest = nest;
        this.reach = reach;
        this.wishes = wishes;
    }

    static List<ServiceRequest> of(Nest nest, Reach reach, WishedComponents wishes) {
        var gathering = new ServiceRequests(nest, reach, wishes);
        SliceDesign.functionsOf(reach.connections()).forEach(gathering::addFunction);
        nest.services().forEach(entry -> gathering.add(entry, reach.coverage(), null));
        return gathering.requests;
    }

    private void addFunction(NetworkFunction function) {
        boolean isCentral = function.location().equals(Location.CORE);
        List<String> edges = isCentral ? reach.coverage() : List.of(function.location());
        function.services().forEach(entry -> add(entry, edges, function));
    }

    private void add(ServiceEntry entry, List<String> edges, @Nullable NetworkFunction function) {
        boolean shared = function != null && Sharing.decide(nest, function).shared();
        @Nullable String functionId = function == null ? null : function.id();
        for (String location : locations(entry.site(), edges, function)) {
            String key = key(location + "/" + entry.name(), functionId, shared);
            requests.add(new ServiceRequest(key, wishes.at(location, entry), location, functionId, shared));
        }
    }

    private static List<String> locations(Site site, List<String> edges, @Nullable NetworkFunction function) {
        return switch (site) {
            case Site.Core() -> List.of(Location.CORE);
            case Site.EveryEdge() -> edges;
            case Site.Own() -> function == null ? edges : List.of(function.location());
            case Site.At(var location) -> List.of(location);
        };
    }

    /// The key of a shared network service always contains its function, so that all slices that share it use the same
    /// key.
    private String key(String plain, @Nullable String functionId, boolean shared) {
        String owned = plain + "@" + (functionId == null ? "slice" : functionId);
        String key = shared || keys.contains(plain) ? owned : plain;
        for (int i = 2; !keys.add(key); i++) {
            key = owned + "#" + i;
        }
        return key;
    }
}
