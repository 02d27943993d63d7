package io.santoku.plan;

import io.santoku.plan.Reason.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is wanted, what is held and what was seen, compared once, resource by resource: every plan, preview and repair
/// reads this one answer.
final class Comparison {
    private final List<Finding> wanted = new ArrayList<>();
    private final List<Finding> unwanted = new ArrayList<>();
    private final List<Finding> strays = new ArrayList<>();

    /// One resource: as it is held (perhaps in doubt) and as it is wanted (null: not at all), what was seen of it
    /// (null: its component did not tell), and why something is to be done; no reason if all is as it should be.
    record Finding(
            @Nullable Resource held,
            boolean doubtful,
            @Nullable Resource wanted,
            @Nullable Seen seen,
            Optional<Reason> reason) {
        /// The resource as it is wanted, or as it is held if it is not wanted.
        Resource resource() {
            Resource one = wanted == null ? held : wanted;
            if (one == null) {
                throw new IllegalStateException("a finding about nothing");
            }
            return one;
        }

        /// Whether it was seen otherwise than it should be: what is wanted is there as it was made, what is unwanted is
        /// not there.
        boolean isAdrift() {
            return seen != null && seen.differs(wanted != null);
        }
    }

    private Comparison(ResourceGraph held, Observed observed, ResourceGraph desired) {
        for (Resource one : desired.resources()) {
            Resource old = held.find(one.id()).orElse(null);
            Seen seen = observed.of(one.id()).orElse(null);
            boolean isDoubtful = !held.isSure(one.id());
            boolean isDue = isDoubtful && !observed.silent().contains(one.id());
            wanted.add(new Finding(old, isDoubtful, one, seen, reason(old, one, seen, isDue)));
        }
        for (Resource one : held.resources().reversed()) {
            if (desired.find(one.id()).isEmpty()) {
                Seen seen = observed.of(one.id()).orElse(null);
                unwanted.add(
                        new Finding(one, !held.isSure(one.id()), null, seen, Optional.of(Reason.of(Cause.UNWANTED))));
            }
        }
        for (Resource one : ResourceGraph.ofHeld(observed.strays()).resources().reversed()) {
            strays.add(new Finding(one, false, null, new Seen.AsMade(), Optional.of(Reason.of(Cause.UNHELD))));
        }
    }

    /// Compares.
    static Comparison of(ResourceGraph held, Observed observed, ResourceGraph desired) {
        return new Comparison(held, observed, desired);
    }

    /// Of what is wanted, needs first.
    List<Finding> wanted() {
        return wanted;
    }

    /// Of what is held and not wanted, needs last.
    List<Finding> unwanted() {
        return unwanted;
    }

    /// Of what nobody holds, needs last.
    List<Finding> strays() {
        return strays;
    }

    private static Optional<Reason> reason(
            @Nullable Resource held, Resource wanted, @Nullable Seen seen, boolean isDue) {
        if (held == null) {
            return Optional.of(Reason.of(Cause.WANTED));
        }
        Optional<Reason> outside = seen == null ? Optional.empty() : Reason.of(seen);
        return outside.or(() -> inTheBooks(held, wanted, isDue));
    }

    /// What is in doubt is due, but nothing is done at a silent component for that alone.
    private static Optional<Reason> inTheBooks(Resource held, Resource wanted, boolean isDue) {
        if (!held.equals(wanted)) {
            return Optional.of(new Reason(Cause.CHANGED, wanted.changesFrom(held)));
        }
        return isDue ? Optional.of(Reason.of(Cause.DOUBTFUL)) : Optional.empty();
    }
}
