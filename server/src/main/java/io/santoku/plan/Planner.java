package io.santoku.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Ordering, modifying, healing and deleting are one question: what turns what we hold into what is desired?
public final class Planner {
    private Planner() {}

    /// The plan from `held` to `desired`: creates and updates with needs first, then removals with needs last.
    public static Plan plan(ResourceGraph held, ResourceGraph desired) {
        List<Change> building = building(held, desired);
        List<Change> removing = removing(held, desired);
        var steps = new ArrayList<Step>();
        building.forEach(change -> steps.add(step(change, needed(change, building))));
        Set<StepId> built = steps.stream().map(Step::id).collect(Collectors.toSet());
        for (Change change : removing) {
            Set<StepId> after = new HashSet<>(built);
            after.addAll(needing(change, removing));
            steps.add(step(change, after));
        }
        return new Plan(steps);
    }

    private static List<Change> building(ResourceGraph held, ResourceGraph desired) {
        var changes = new ArrayList<Change>();
        for (Resource wanted : desired.resources()) {
            switch (held.find(wanted.id()).orElse(null)) {
                case null -> changes.add(new Change.Create(wanted));
                case Resource same when same.equals(wanted) -> {}
                case Resource old -> changes.add(new Change.Update(old, wanted));
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

    private static Set<StepId> needed(Change change, List<Change> changes) {
        return changes.stream()
                .filter(other ->
                        change.resource().needs().contains(other.resource().id()))
                .map(StepId::of)
                .collect(Collectors.toSet());
    }

    private static Set<StepId> needing(Change change, List<Change> changes) {
        return changes.stream()
                .filter(other ->
                        other.resource().needs().contains(change.resource().id()))
                .map(StepId::of)
                .collect(Collectors.toSet());
    }
}
