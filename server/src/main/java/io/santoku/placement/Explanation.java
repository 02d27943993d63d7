package io.santoku.placement;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.VimLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Explains for every considered cloud why it was chosen or not, given the room that was left when the network service
/// was placed.
record Explanation(List<Ask> asks, PlacementPolicy policy, Pass pass) {
    /// The explained placements of all network services that have a cloud.
    List<Placement> placements() {
        var rooms = new Rooms(
                asks.stream().flatMap(ask -> ask.loads().stream()).distinct().toList());
        var placements = new ArrayList<Placement>();
        for (Ask ask : asks) {
            @Nullable ComponentId vim = pass.chosen().get(ask.key());
            if (vim != null) {
                placements.add(new Placement(ask.request(), ask.descriptor(), vim, considered(ask, vim, rooms)));
                rooms.take(vim, ask.need());
            }
        }
        return placements;
    }

    /// Reports that a network service fits nowhere, and why each cloud was not chosen.
    static Misfit misfit(Ask ask, PlacementPolicy policy, Rooms rooms) {
        List<Consideration> considered = ask.loads().stream()
                .map(load -> new Consideration(
                        load.vim(), false, rooms.free(load.vim()), obstacles(ask, load, rooms, policy)))
                .toList();
        return new Misfit(ask.name(), ask.location(), noRoom(ask), considered);
    }

    static String noRoom(Ask ask) {
        @Nullable String wanted = ask.request().entry().wishes().vim();
        String reason = wanted == null
                ? "no VIM in location " + ask.location() + " has room"
                : "VIM " + wanted + ", which the NEST asks for, has no room in location " + ask.location();
        return Stream.concat(Stream.of(reason), ask.closed().stream()).collect(Collectors.joining("; "));
    }

    private static List<String> obstacles(Ask ask, VimLoad load, Rooms rooms, PlacementPolicy policy) {
        List<String> obstacles = missing(ask, load, rooms);
        return obstacles.isEmpty() ? List.of(passedOver(load, policy)) : obstacles;
    }

    private static List<String> missing(Ask ask, VimLoad load, Rooms rooms) {
        return ask.objection(load.vim()).map(List::of).orElseGet(() -> rooms.missing(load.vim(), ask.need()));
    }

    private List<Consideration> considered(Ask ask, ComponentId chosen, Rooms rooms) {
        List<ComponentId> fitting = new Choice(policy, rooms).of(ask, false);
        boolean asPolicySays = !fitting.isEmpty() && fitting.getFirst().equals(chosen);
        var considered = new ArrayList<Consideration>();
        for (VimLoad load : ask.loads()) {
            boolean isChosen = load.vim().equals(chosen);
            boolean isPreferred = !fitting.isEmpty() && fitting.getFirst().equals(load.vim());
            List<String> missing = missing(ask, load, rooms);
            List<String> reasons = missing.isEmpty() || isChosen
                    ? List.of(isChosen ? taken(load, asPolicySays) : left(load, isPreferred))
                    : missing;
            considered.add(new Consideration(load.vim(), isChosen, rooms.free(load.vim()), reasons));
        }
        return considered;
    }

    private String taken(VimLoad load, boolean asPolicySays) {
        String words = asPolicySays ? policy.words() : "taken so that there is room for " + beneficiaries() + ", too";
        return Choice.isCalm(load)
                ? words
                : words + ", although it " + load.detail().refusal();
    }

    private String left(VimLoad load, boolean isPreferred) {
        return isPreferred
                ? policy.words() + ", but then there would be no room for " + beneficiaries()
                : passedOver(load, policy);
    }

    private static String passedOver(VimLoad load, PlacementPolicy policy) {
        return Choice.isCalm(load)
                ? "has room, but " + policy.text() + " takes " + policy.words()
                : "has room, but " + load.detail().refusal();
    }

    private String beneficiaries() {
        return pass.pressed().isEmpty() ? "all" : String.join(", ", pass.pressed());
    }
}
