package io.santoku.plan;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The steps from the held to the desired resources, each listed after the steps that it must follow.
public record Plan(List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }

    /// The step of this id; an unknown id is a bug.
    public Step step(StepId id) {
        return steps.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the plan has no step " + id));
    }

    /// Whether another step makes the resource again that this step removes.
    public boolean isMadeAgain(Step removal) {
        return removal.change() instanceof Change.Remove
                && steps.stream()
                        .anyMatch(step -> !(step.change() instanceof Change.Remove)
                                && step.resource()
                                        .id()
                                        .equals(removal.resource().id()));
    }

    /// For each step, the steps that come directly after it.
    public Map<StepId, Set<StepId>> followers() {
        var followers = new LinkedHashMap<StepId, Set<StepId>>();
        steps.forEach(step -> followers.put(step.id(), new HashSet<>()));
        for (Step step : steps) {
            step.after()
                    .forEach(earlier ->
                            followers.getOrDefault(earlier, new HashSet<>()).add(step.id()));
        }
        return followers;
    }

    /// The chain of steps that determines the duration of the whole plan, given the duration of each step.
    public List<StepId> criticalPath(Function<Step, Duration> durations) {
        var ends = new HashMap<StepId, Duration>();
        var before = new HashMap<StepId, StepId>();
        StepId last = null;
        for (Step step : steps) {
            StepId latest = latest(step.after(), ends);
            if (latest != null) {
                before.put(step.id(), latest);
            }
            Duration start = latest == null ? Duration.ZERO : ends.getOrDefault(latest, Duration.ZERO);
            ends.put(step.id(), start.plus(durations.apply(step)));
            last = later(last, step.id(), ends);
        }
        return chain(last, before);
    }

    private static @Nullable StepId latest(Set<StepId> candidates, Map<StepId, Duration> ends) {
        StepId latest = null;
        for (StepId candidate : candidates.stream().sorted().toList()) {
            latest = later(latest, candidate, ends);
        }
        return latest;
    }

    private static StepId later(@Nullable StepId one, StepId other, Map<StepId, Duration> ends) {
        if (one == null) {
            return other;
        }
        Duration first = ends.getOrDefault(one, Duration.ZERO);
        return ends.getOrDefault(other, Duration.ZERO).compareTo(first) > 0 ? other : one;
    }

    private static List<StepId> chain(@Nullable StepId last, Map<StepId, StepId> before) {
        var chain = new ArrayDeque<StepId>();
        for (StepId at = last; at != null; at = before.get(at)) {
            chain.addFirst(at);
        }
        return List.copyOf(chain);
    }
}
