package io.santoku.placement;

import io.santoku.inventory.Amounts;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The rule that selects one of the clouds with room.
public enum PlacementPolicy {
    /// The fullest cloud, so that large services still find an empty one: the default.
    PACK("the fullest with room") {
        @Override
        Comparator<Candidate> preference() {
            return BY_FULLNESS.reversed().thenComparing(EARLIEST);
        }
    },
    /// The emptiest cloud, so that the failure of one cloud affects few services.
    SPREAD("the emptiest") {
        @Override
        Comparator<Candidate> preference() {
            return BY_FULLNESS.thenComparing(EARLIEST);
        }
    },
    /// The cloud that was registered first, but never one without room.
    FIRST("the first registered with room") {
        @Override
        Comparator<Candidate> preference() {
            return EARLIEST;
        }
    };

    private static final Comparator<Candidate> BY_FULLNESS = Comparator.comparingDouble(Candidate::fullness);
    private static final Comparator<Candidate> EARLIEST = Comparator.comparingInt(Candidate::index);

    private final String words;

    PlacementPolicy(String words) {
        this.words = words;
    }

    /// A cloud with room for the service, its capacity and what is free of it.
    record Candidate(int index, Amounts capacity, Amounts free) {
        /// The used share of its scarcest amount, 0 to 1.
        double fullness() {
            return Math.max(
                    Math.max(share(Amounts::vcpus), share(Amounts::memoryMib)),
                    Math.max(share(Amounts::diskGib), share(Amounts::instances)));
        }

        private double share(ToDoubleFunction<Amounts> amount) {
            double all = amount.applyAsDouble(capacity);
            return all <= 0 ? 1 : 1 - amount.applyAsDouble(free) / all;
        }
    }

    /// The order of clouds with room, best first; the order of registration decides between equal ones.
    abstract Comparator<Candidate> preference();

    /// For people: the criterion of the choice.
    public String words() {
        return words;
    }

    /// The policy as settings and clients write it: `pack`, `spread`, `first`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
