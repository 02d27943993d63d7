package io.santoku.plan;

import io.santoku.plan.Reason.Cause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The steps that make, mend or replace what is wanted, needs first. What was seen to be lost takes with it what
/// perishes with it, and what stands on something that is made again or mended is updated, too.
final class Building {
    private final ResourceGraph desired;
    private final Map<ResourceId, StepId> last = new HashMap<>();
    private final Set<ResourceId> made = new HashSet<>();
    private final Set<ResourceId> remade = new HashSet<>();
    private final Set<ResourceId> mended = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    Building(Comparison comparison, ResourceGraph desired) {
        this.desired = desired;
        comparison.wanted().forEach(this::build);
    }

    List<Step> steps() {
        return steps;
    }

    private void build(Comparison.Finding finding) {
        Resource wanted = finding.resource();
        Resource held = finding.held();
        Reason reason = finding.reason().orElseGet(() -> standsOn(wanted));
        if (held == null || hasLostItsGround(finding, held)) {
            made.add(wanted.id());
            step(new Change.Create(wanted), reason);
        } else if (finding.seen() instanceof Seen.Gone) {
            remade.add(wanted.id());
            step(new Change.Create(wanted), reason);
        } else if (perishes(wanted)) {
            makeAgain(held, wanted, standsOn(wanted));
        } else if (finding.seen() instanceof Seen.Lost) {
            replace(held, wanted, reason);
        } else if (finding.reason().isPresent() || isStandingOn(wanted, this::isTouched)) {
            mend(finding, held, wanted, reason);
        }
    }

    private void mend(Comparison.Finding finding, Resource held, Resource wanted, Reason reason) {
        if (!wanted.isMendable() && isToBeMadeAgain(finding)) {
            makeAgain(held, wanted, reason);
        } else {
            update(finding, held, wanted, reason);
        }
    }

    /// What is in doubt may have been to be made again before, and stand on something that is gone: it would be seen as
    /// it was made.
    private static boolean isToBeMadeAgain(Comparison.Finding finding) {
        return finding.seen() instanceof Seen.Otherwise || finding.doubtful();
    }

    /// What is held in doubt although what it stood on is held no more, as a removal left it that nobody could prove,
    /// is made as if it were new: undoing must take it away before what it stands on then.
    private boolean hasLostItsGround(Comparison.Finding finding, Resource held) {
        return finding.doubtful() && isStandingOn(held, need -> made.contains(need) && !held.onlyUses(need));
    }

    private void replace(Resource held, Resource wanted, Reason reason) {
        remade.add(wanted.id());
        if (wanted.isMendable()) {
            step(new Change.Replace(held, wanted), reason);
        } else {
            makeAgain(held, wanted, reason);
        }
    }

    /// What stands on something lost is as good as made again for all that stands on it in turn.
    private void update(Comparison.Finding finding, Resource held, Resource wanted, Reason reason) {
        if (isStandingOn(wanted, remade::contains)) {
            remade.add(wanted.id());
        } else if (finding.isAdrift() || isStandingOn(wanted, mended::contains)) {
            mended.add(wanted.id());
        }
        step(new Change.Update(held, wanted, finding.doubtful()), reason);
    }

    /// Where it cannot be mended it is taken away first, once what it stands on can be reached again.
    private void makeAgain(Resource held, Resource wanted, Reason reason) {
        remade.add(wanted.id());
        step(new Change.Remove(held), reason);
        step(new Change.Create(wanted), reason);
    }

    private boolean perishes(Resource wanted) {
        return isStandingOn(wanted, need -> remade.contains(need) && wanted.perishesWith(need));
    }

    private boolean isTouched(ResourceId need) {
        return remade.contains(need) || mended.contains(need);
    }

    private static boolean isStandingOn(Resource resource, Predicate<ResourceId> what) {
        return resource.needs().stream().anyMatch(what);
    }

    private Reason standsOn(Resource wanted) {
        return new Reason(
                Cause.STANDS_ON,
                wanted.needs().stream()
                        .filter(this::isTouched)
                        .sorted()
                        .flatMap(need -> desired.find(need).stream())
                        .map(Resource::title)
                        .toList());
    }

    private void step(Change change, Reason reason) {
        ResourceId id = change.resource().id();
        Set<StepId> after = needed(change);
        Optional.ofNullable(last.get(id)).ifPresent(after::add);
        var step = new Step(StepId.of(change), change, after, reason);
        steps.add(step);
        last.put(id, step.id());
    }

    /// The steps that make or mend what the change needs; what stays as it is may itself stand on something that does
    /// not.
    private Set<StepId> needed(Change change) {
        var needed = new HashSet<StepId>();
        var open = new ArrayDeque<>(change.resource().needs());
        while (!open.isEmpty()) {
            ResourceId need = open.pop();
            StepId made = last.get(need);
            if (made == null) {
                desired.find(need).map(Resource::needs).ifPresent(open::addAll);
            } else {
                needed.add(made);
            }
        }
        return needed;
    }
}
