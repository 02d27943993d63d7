package io.santoku.plan;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Plans for tests, and what can be read off them.
public final class Plans {
    private Plans() {}

    /// The plan that makes these and removes nothing.
    public static Plan making(Thing... things) {
        return Planner.plan(ResourceGraph.EMPTY, graph(things));
    }

    /// The plan that removes these.
    public static Plan removing(Thing... things) {
        return Planner.plan(ResourceGraph.ofHeld(List.of(things)), ResourceGraph.EMPTY);
    }

    static ResourceGraph graph(Thing... things) {
        return new ResourceGraph(List.of(things));
    }

    /// The steps by name, in the order of the plan.
    static List<String> steps(Plan plan) {
        return plan.steps().stream().map(step -> step.id().value()).toList();
    }

    /// The names of the steps that a step comes directly after.
    static Set<String> after(Plan plan, String step) {
        return plan.step(new StepId(step)).after().stream().map(StepId::value).collect(Collectors.toSet());
    }

    static List<String> criticalPath(Plan plan, Map<String, Integer> seconds) {
        return plan
                .criticalPath(step ->
                        Duration.ofSeconds(seconds.getOrDefault(step.id().value(), 1)))
                .stream()
                .map(StepId::value)
                .toList();
    }

    /// What is there once the steps, in the order of the plan, were carried out on what was held.
    static Map<ResourceId, Resource> carriedOut(Plan plan, ResourceGraph held) {
        var world = new HashMap<ResourceId, Resource>();
        held.resources().forEach(resource -> world.put(resource.id(), resource));
        for (Step step : plan.steps()) {
            switch (step.change()) {
                case Change.Create(var wanted) -> world.put(wanted.id(), wanted);
                case Change.Update(var _, var wanted, var _) -> world.put(wanted.id(), wanted);
                case Change.Replace(var _, var wanted) -> world.put(wanted.id(), wanted);
                case Change.Remove(var old) -> world.remove(old.id());
            }
        }
        return world;
    }
}
