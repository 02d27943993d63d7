package io.santoku.placement;

import java.util.List;

/// A network service that fits nowhere: the reason, and what each cloud of its location lacks.
public record Misfit(String networkService, String location, String reason, List<Consideration> considered) {
    public Misfit {
        considered = List.copyOf(considered);
    }
}
