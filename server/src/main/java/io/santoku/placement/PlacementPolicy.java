package io.santoku.placement;

import io.santoku.inventory.Amounts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Which of the clouds that have room is taken.
public enum PlacementPolicy {
    /// The fullest, so that large services still find an empty one: the default.
    PACK("the fullest with room") {
        @Override
        Optional<Candidate> choose(List<Candidate> fitting) {
            return fitting.stream().max(BY_FULLNESS.thenComparing(EARLIER));
        }
    },
    /// The emptiest, so that one failing cloud hurts few.
    SPREAD("the emptiest") {
        @Override
        Optional<Candidate> choose(List<Candidate> fitting) {
            return fitting.stream().min(BY_FULLNESS.thenComparing(EARLIER.reversed()));
        }
    },
    /// The first registered, as the predecessor did, but never one without room.
    FIRST("the first registered with room") {
        @Override
        Optional<Candidate> choose(List<Candidate> fitting) {
            return fitting.stream().findFirst();
        }
    };

    private static final Comparator<Candidate> BY_FULLNESS = Comparator.comparingDouble(Candidate::fullness);
    /// The one registered earlier is the greater one.
    private static final Comparator<Candidate> EARLIER =
            Comparator.comparingInt(Candidate::index).reversed();

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

    /// One of `fitting`, which are in the order of their registration; equal ones are told apart by that order.
    abstract Optional<Candidate> choose(List<Candidate> fitting);

    /// For people: what the choice goes by.
    public String words() {
        return words;
    }

    /// The policy as settings and clients write it: `pack`, `spread`, `first`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
