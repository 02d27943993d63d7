package io.santoku.lifecycle;

import io.santoku.plan.Change;
import io.santoku.plan.Plan;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What makes a slice again what it holds, from what was seen of it: what is missing is made, what is different is
/// mended or made anew, and what stands on either is told, or made anew if it cannot go on. Pure.
final class Mending {
    private final Map<ResourceId, Observation> seen;
    private final Map<ResourceId, StepId> last = new HashMap<>();
    private final Set<ResourceId> anew = new HashSet<>();
    private final Set<ResourceId> mended = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    private Mending(Map<ResourceId, Observation> seen) {
        this.seen = seen;
    }

    /// `held` has needs first; what is not among `seen` is taken for as it should be.
    static Plan plan(List<Resource> held, Map<ResourceId, Observation> seen) {
        var mending = new Mending(seen);
        held.forEach(mending::mend);
        return new Plan(mending.steps);
    }

    private void mend(Resource resource) {
        Observation observation = seen.get(resource.id());
        boolean isAdrift = observation != null && observation.isAdrift();
        boolean perishes =
                resource.needs().stream().anyMatch(need -> anew.contains(need) && resource.perishesWith(need));
        if (observation != null && observation.isMissing()) {
            anew.add(resource.id());
            step(new Change.Create(resource), after(resource));
        } else if (perishes || (isAdrift && !resource.isMendable())) {
            anew.add(resource.id());
            remake(resource);
        } else if (isAdrift || stands(resource)) {
            (standsOnLost(resource) ? anew : mended).add(resource.id());
            step(new Change.Update(resource, resource), after(resource));
        }
    }

    private void remake(Resource resource) {
        Step removal = step(new Change.Remove(resource), Set.of());
        Set<StepId> after = new HashSet<>(after(resource));
        after.add(removal.id());
        step(new Change.Create(resource), after);
    }

    private boolean stands(Resource resource) {
        return resource.needs().stream().anyMatch(need -> anew.contains(need) || mended.contains(need));
    }

    /// What stands on something that was lost is as good as made anew for all that stands on it in turn.
    private boolean standsOnLost(Resource resource) {
        return resource.needs().stream().anyMatch(anew::contains);
    }

    private Set<StepId> after(Resource resource) {
        var after = new HashSet<StepId>();
        resource.needs().forEach(need -> {
            if (last.containsKey(need)) {
                after.add(last.get(need));
            }
        });
        return after;
    }

    private Step step(Change change, Set<StepId> after) {
        var step = new Step(StepId.of(change), change, after);
        steps.add(step);
        last.put(change.resource().id(), step.id());
        return step;
    }
}
