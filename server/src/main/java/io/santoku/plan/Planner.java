package io.santoku.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Ordering, modifying, healing and deleting are one question: what turns what we hold into what is desired?
public final class Planner {
    private Planner() {}

    /// The plan from `held` to `desired`: first removals that make room for what takes their place, then creates
    /// and updates with needs first, then the other removals with needs last. What is held in doubt is updated even
    /// when it stays what it is.
    public static Plan plan(ResourceGraph held, ResourceGraph desired) {
        List<Change> building = building(held, desired);
        List<Change> removing = removing(held, desired);
        Set<Change> early = early(building, removing);
        var steps = new ArrayList<Step>();
        removing.stream().filter(early::contains).forEach(change -> steps.add(step(change, needing(change, removing))));
        building.forEach(change ->
                steps.add(step(change, earlier(change, needed(change, building, desired), removing))));
        Set<StepId> built = building.stream().map(StepId::of).collect(Collectors.toSet());
        for (Change change : removing) {
            if (!early.contains(change)) {
                Set<StepId> after = new HashSet<>(built);
                after.addAll(needing(change, removing));
                steps.add(step(change, after));
            }
        }
        return new Plan(steps);
    }

    /// The removals that something new waits for, and those of all that needs them.
    private static Set<Change> early(List<Change> building, List<Change> removing) {
        var early = new HashSet<Change>();
        for (Change removal : removing.reversed()) {
            boolean makesRoom = building.stream().anyMatch(change -> takesPlace(change, removal));
            boolean standsOnIt = early.stream()
                    .anyMatch(other ->
                            removal.resource().needs().contains(other.resource().id()));
            if (makesRoom || standsOnIt) {
                early.add(removal);
            }
        }
        return early;
    }

    private static boolean takesPlace(Change change, Change removal) {
        return change instanceof Change.Create && change.resource().takesPlaceOf(removal.resource());
    }

    private static Set<StepId> earlier(Change change, Set<StepId> needed, List<Change> removing) {
        Set<StepId> earlier = new HashSet<>(needed);
        removing.stream()
                .filter(removal -> takesPlace(change, removal))
                .map(StepId::of)
                .forEach(earlier::add);
        return earlier;
    }

    private static List<Change> building(ResourceGraph held, ResourceGraph desired) {
        var changes = new ArrayList<Change>();
        for (Resource wanted : desired.resources()) {
            switch (held.find(wanted.id()).orElse(null)) {
                case null -> changes.add(new Change.Create(wanted));
                case Resource same when same.equals(wanted) && held.isSure(wanted.id()) -> {}
                case Resource old -> changes.add(new Change.Update(old, wanted, !held.isSure(wanted.id())));
            }
        }
        return changes;
    }

    private static List<Change> removing(ResourceGraph held, ResourceGraph desired) {
        var changes = new ArrayList<Change>();
        for (Resource old : held.resources().reversed()) {
            if (desired.find(old.id()).isEmpty()) {
                changes.add(new Change.Remove(old));
            }
        }
        return changes;
    }

    private static Step step(Change change, Set<StepId> after) {
        return new Step(StepId.of(change), change, after);
    }

    /// The steps that make or mend what the change needs; what stays as it is may itself stand on something that does
    /// not.
    private static Set<StepId> needed(Change change, List<Change> building, ResourceGraph desired) {
        var needed = new HashSet<StepId>();
        var open = new ArrayDeque<>(change.resource().needs());
        while (!open.isEmpty()) {
            ResourceId need = open.pop();
            Optional<Change> other = building.stream()
                    .filter(built -> built.resource().id().equals(need))
                    .findFirst();
            other.map(StepId::of).ifPresent(needed::add);
            if (other.isEmpty()) {
                desired.find(need).map(Resource::needs).ifPresent(open::addAll);
            }
        }
        return needed;
    }

    private static Set<StepId> needing(Change change, List<Change> changes) {
        return changes.stream()
                .filter(other ->
                        other.resource().needs().contains(change.resource().id()))
                .map(StepId::of)
                .collect(Collectors.toSet());
    }
}
