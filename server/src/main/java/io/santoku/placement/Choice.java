package io.santoku.placement;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.VimLoad;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which clouds a network service could go to as things stand, the best first: by the policy, but those that have just
/// refused a slice come after all others.
record Choice(PlacementPolicy policy, Rooms rooms) {
    /// Those with room; without those that refused a short while ago where `calm`.
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
