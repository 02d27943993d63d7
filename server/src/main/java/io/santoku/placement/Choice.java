package io.santoku.placement;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.VimLoad;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Ranks the clouds that a network service could go to at present, best first: by the policy, with the clouds that
/// refused a slice a short while ago after all others.
record Choice(PlacementPolicy policy, Rooms rooms) {
    /// Returns the clouds with room; if `calm`, without the clouds that refused a slice a short while ago.
    List<ComponentId> of(Ask ask, boolean calm) {
        List<VimLoad> loads = ask.loads();
        return IntStream.range(0, loads.size())
                .filter(at -> ask.allows(loads.get(at).vim()))
                .filter(at -> !calm || isCalm(loads.get(at)))
                .filter(at -> rooms.fits(loads.get(at).vim(), ask.need()))
                .mapToObj(at -> new Seat(loads.get(at), candidate(at, loads.get(at))))
                .sorted(Comparator.comparing((Seat seat) -> !isCalm(seat.load()))
                        .thenComparing(Seat::candidate, policy.preference()))
                .map(seat -> seat.load().vim())
                .toList();
    }

    static boolean isCalm(VimLoad load) {
        return load.detail().refusal() == null;
    }

    private PlacementPolicy.Candidate candidate(int at, VimLoad load) {
        return new PlacementPolicy.Candidate(at, load.capacity(), rooms.free(load.vim()));
    }

    private record Seat(VimLoad load, PlacementPolicy.Candidate candidate) {}
}
