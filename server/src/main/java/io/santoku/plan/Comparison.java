package io.santoku.plan;

import io.santoku.plan.Reason.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compares the wanted, the held and the observed resources once, resource by resource; every plan, preview and repair
/// uses this one result.
final class Comparison {
    private final List<Finding> wanted = new ArrayList<>();
    private final List<Finding> unwanted = new ArrayList<>();
    private final List<Finding> strays = new ArrayList<>();

    /// One resource: as it is held (perhaps in doubt), as it is wanted (null: not at all), as it was seen (null: its
    /// component did not report it), and the reason to change it; no reason if it is as it should be.
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

        /// Whether the resource was seen in another state than it should have: a wanted resource should exist as it was
        /// made, an unwanted one should not exist.
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

    /// Compares these resources.
    static Comparison of(ResourceGraph held, Observed observed, ResourceGraph desired) {
        return new Comparison(held, observed, desired);
    }

    /// The findings about wanted resources, dependencies first.
    List<Finding> wanted() {
        return wanted;
    }

    /// The findings about resources that are held and not wanted, dependencies last.
    List<Finding> unwanted() {
        return unwanted;
    }

    /// The findings about unheld resources, dependencies last.
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

    /// The reason that follows from the records alone. Doubt is a reason to update the resource, but not while its
    /// component does not answer.
    private static Optional<Reason> inTheBooks(Resource held, Resource wanted, boolean isDue) {
        if (!held.equals(wanted)) {
            return Optional.of(new Reason(Cause.CHANGED, wanted.changesFrom(held)));
        }
        return isDue ? Optional.of(Reason.of(Cause.DOUBTFUL)) : Optional.empty();
    }
}
