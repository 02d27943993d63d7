package io.santoku.placement;

import io.santoku.inventory.Amounts;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Which of the clouds that have room is taken.
public enum PlacementPolicy {
    /// The fullest, so that large services still find an empty one: the default.
    PACK("the fullest with room") {
        @Override
        Comparator<Candidate> preference() {
            return BY_FULLNESS.reversed().thenComparing(EARLIEST);
        }
    },
    /// The emptiest, so that one failing cloud hurts few.
    SPREAD("the emptiest") {
        @Override
        Comparator<Candidate> preference() {
            return BY_FULLNESS.thenComparing(EARLIEST);
        }
    },
    /// The first registered, as the predecessor did, but never one without room.
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
        /// How full it is by its scarcest amount, 0 to 1.
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

    /// The best of the clouds with room first; equal ones are told apart by the order of their registration.
    abstract Comparator<Candidate> preference();

    /// For people: what the choice goes by.
    public String words() {
        return words;
    }

    /// The policy as settings and clients write it: `pack`, `spread`, `first`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
