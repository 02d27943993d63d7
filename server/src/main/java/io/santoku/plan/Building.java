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

/// Builds the steps that create, update or replace the wanted resources, dependencies first. A resource that cannot
/// outlive a lost one is made again with it, and a resource that depends on one that is made again or repaired is
/// updated, too.
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

    /// A doubtful resource counts, because an earlier operation may have been about to make it again: it may depend on
    /// something that is gone, although it is seen as it was made.
    private static boolean isToBeMadeAgain(Comparison.Finding finding) {
        return finding.seen() instanceof Seen.Otherwise || finding.doubtful();
    }

    /// A doubtful resource with a dependency that is no longer held (an unproven removal leaves this state) is created
    /// as if it were new, so that an undo removes it before that dependency.
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

    /// A resource that depends on one that is made again counts as made again itself, for all resources that depend on
    /// it in turn.
    private void update(Comparison.Finding finding, Resource held, Resource wanted, Reason reason) {
        if (isStandingOn(wanted, remade::contains)) {
            remade.add(wanted.id());
        } else if (finding.isAdrift() || isStandingOn(wanted, mended::contains)) {
            mended.add(wanted.id());
        }
        step(new Change.Update(held, wanted, finding.doubtful()), reason);
    }

    /// Removes a resource that cannot be repaired and creates it again, once the resources that it depends on can be
    /// reached again.
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

    /// The steps that make or repair the dependencies of the change. The search continues through dependencies that
    /// have no step, because those may depend on a resource that has one.
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
