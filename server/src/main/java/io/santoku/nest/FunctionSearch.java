package io.santoku.nest;

import io.santoku.inventory.Inventory;
import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Domain;
import io.santoku.nest.SliceType.CorePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the functions of one generation that can serve each location; of several, it takes the one registered first.
final class FunctionSearch {
    private final Inventory inventory;
    private final int generation;
    private final CorePlace corePlace;

    FunctionSearch(Inventory inventory, int generation, CorePlace corePlace) {
        this.inventory = inventory;
        this.generation = generation;
        this.corePlace = corePlace;
    }

    Reach reach(List<String> asked) {
        var kept = new ArrayList<String>();
        var dropped = new ArrayList<String>();
        var connections = new ArrayList<Connection>();
        var why = new ArrayList<String>();
        for (String location : asked) {
            switch (site(location)) {
                case Served(var connection) -> {
                    kept.add(location);
                    connections.add(connection);
                }
                case NotServed(var reason) -> {
                    dropped.add(location);
                    why.add(location + " is not covered: " + reason);
                }
            }
        }
        return new Reach(kept, dropped, connections, why);
    }

    /// Whether a core function could serve any of these locations.
    boolean hasCore(List<String> asked) {
        return asked.stream().anyMatch(location -> core(location).isPresent());
    }

    private Site site(String location) {
        if (!inventory.hasLocation(location)) {
            return new NotServed("no such location is registered");
        }
        @Nullable NetworkFunction core = core(location).orElse(null);
        if (core == null) {
            return new NotServed(missing(Domain.CORE, corePlace == CorePlace.AT_SITE ? location : Location.CORE));
        }
        return find(Domain.RADIO, location)
                .<Site>map(radio -> new Served(new Connection(core, radio)))
                .orElseGet(() -> new NotServed(missing(Domain.RADIO, location)));
    }

    private Optional<NetworkFunction> core(String location) {
        return switch (corePlace) {
            case CENTRAL -> find(Domain.CORE, Location.CORE);
            case AT_SITE -> find(Domain.CORE, location);
            case AT_SITE_OR_CENTRAL -> find(Domain.CORE, location).or(() -> find(Domain.CORE, Location.CORE));
        };
    }

    private Optional<NetworkFunction> find(Domain domain, String location) {
        return at(domain, location).stream()
                .filter(function -> function.generation() == generation)
                .findFirst();
    }

    private List<NetworkFunction> at(Domain domain, String location) {
        return inventory.functions().stream()
                .filter(function -> function.domain() == domain)
                .filter(function -> function.location().equals(location))
                .toList();
    }

    private String missing(Domain domain, String location) {
        String sentence = "no " + generation + "G " + domain.name().toLowerCase(Locale.ROOT)
                + " function is registered at " + location;
        List<NetworkFunction> others = at(domain, location);
        return others.isEmpty()
                ? sentence
                : sentence + ", only for " + others.getFirst().generation() + "G";
    }

    private sealed interface Site {}

    private record Served(Connection connection) implements Site {}

    private record NotServed(String reason) implements Site {}
}
