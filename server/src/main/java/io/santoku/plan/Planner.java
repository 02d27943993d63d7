package io.santoku.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Plans the steps from the held resources, as they were observed, to the desired ones. Orders, modifications, heals,
/// deletions and clean-ups are all planned here.
public final class Planner {
    private final Building building;
    private final List<Step> removing = new ArrayList<>();

    private Planner(Comparison comparison, ResourceGraph desired) {
        this.building = new Building(comparison, desired);
        comparison.unwanted().forEach(finding -> remove(finding, comparison.unwanted()));
        comparison.strays().forEach(finding -> remove(finding, comparison.strays()));
    }

    /// The plan from `held` to `desired` without an observation.
    public static Plan plan(ResourceGraph held, ResourceGraph desired) {
        return plan(held, Observed.NOTHING, desired);
    }

    /// The plan from `held` to `desired`: first the removals that make room for a successor, then creations and
    /// updates with dependencies first, then the other removals with dependencies last. A doubtful resource is
    /// updated even if nothing about it changes; a lost resource is replaced, together with those that cannot
    /// outlive it; strays are removed.
    public static Plan plan(ResourceGraph held, Observed observed, ResourceGraph desired) {
        return new Planner(Comparison.of(held, observed, desired), desired).inOrder();
    }

    private void remove(Comparison.Finding finding, List<Comparison.Finding> all) {
        Resource resource = finding.resource();
        Set<StepId> needing = all.stream()
                .map(Comparison.Finding::resource)
                .filter(other -> other.needs().contains(resource.id()))
                .map(other -> StepId.of(new Change.Remove(other)))
                .collect(Collectors.toSet());
        Change change = new Change.Remove(resource);
        removing.add(
                new Step(StepId.of(change), change, needing, finding.reason().orElseGet(() -> Reason.of(change))));
    }

    private Plan inOrder() {
        Set<StepId> early = early();
        var steps = new ArrayList<Step>();
        removing.stream()
                .filter(step -> early.contains(step.id()))
                .map(this::makingRoom)
                .forEach(steps::add);
        building.steps().forEach(step -> steps.add(afterRoomIsMade(step)));
        Set<StepId> built = building.steps().stream().map(Step::id).collect(Collectors.toSet());
        for (Step step : removing) {
            if (!early.contains(step.id())) {
                steps.add(after(step, built));
            }
        }
        return new Plan(steps);
    }

    /// The removals that a new resource waits for, and the removals of all resources that depend on these.
    private Set<StepId> early() {
        var early = new HashSet<Step>();
        for (Step removal : removing.reversed()) {
            boolean makesRoom = building.steps().stream().anyMatch(step -> takesPlace(step, removal));
            boolean standsOnIt = early.stream()
                    .anyMatch(other ->
                            removal.resource().needs().contains(other.resource().id()));
            if (makesRoom || standsOnIt) {
                early.add(removal);
            }
        }
        return early.stream().map(Step::id).collect(Collectors.toSet());
    }

    private static boolean takesPlace(Step step, Step removal) {
        return step.change() instanceof Change.Create && step.resource().takesPlaceOf(removal.resource());
    }

    private Step makingRoom(Step removal) {
        return building.steps().stream()
                .filter(step -> takesPlace(step, removal))
                .findFirst()
                .map(step -> new Step(
                        removal.id(),
                        removal.change(),
                        removal.after(),
                        Reason.of(Reason.Cause.MAKES_ROOM, step.resource().title())))
                .orElse(removal);
    }

    private Step afterRoomIsMade(Step step) {
        return after(
                step,
                removing.stream()
                        .filter(removal -> takesPlace(step, removal))
                        .map(Step::id)
                        .collect(Collectors.toSet()));
    }

    private static Step after(Step step, Set<StepId> others) {
        Set<StepId> after = new HashSet<>(step.after());
        after.addAll(others);
        return new Step(step.id(), step.change(), after, step.reason());
    }
}
