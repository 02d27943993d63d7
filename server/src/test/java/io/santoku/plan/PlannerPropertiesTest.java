package io.santoku.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is held and whatever is desired, the plan leads from one to the other in an order that never breaks a need.
class PlannerPropertiesTest {
    private static final int TRIES = 200;

    /// Two graphs over the same names, in which needs only point to lower numbers: free of cycles by construction.
    record Case(ResourceGraph held, ResourceGraph desired) {
        Plan plan() {
            return Planner.plan(held, desired);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> new Case(graph(random), graph(random)));
    }

    @Property(tries = TRIES)
    void carrying_the_plan_out_turns_what_is_held_into_what_is_desired(@ForAll("cases") Case given) {
        assertThat(Plans.carriedOut(given.plan(), given.held())).isEqualTo(byId(given.desired()));
    }

    @Property(tries = TRIES)
    void every_step_is_listed_after_those_it_must_follow(@ForAll("cases") Case given) {
        var seen = new HashSet<StepId>();
        for (Step step : given.plan().steps()) {
            assertThat(seen).containsAll(step.after());
            seen.add(step.id());
        }
    }

    @Property(tries = TRIES)
    void nothing_stands_without_what_it_needs_in_any_order_that_the_plan_allows(
            @ForAll("cases") Case given, @ForAll Random random) {
        Set<ResourceId> there = new HashSet<>(byId(given.held()).keySet());
        for (Step step : shuffled(given.plan(), random)) {
            Resource resource = step.resource();
            if (step.change() instanceof Change.Remove) {
                there.remove(resource.id());
                assertThat(given.held().resources())
                        .filteredOn(other -> there.contains(other.id())
                                && given.desired().find(other.id()).isEmpty())
                        .noneMatch(other -> other.needs().contains(resource.id()));
            } else {
                assertThat(there).containsAll(resource.needs());
                there.add(resource.id());
            }
        }
    }

    @Property(tries = TRIES)
    void what_is_desired_already_needs_no_plan(@ForAll("cases") Case given) {
        assertThat(Planner.plan(given.desired(), given.desired()).steps()).isEmpty();
    }

    @Property(tries = TRIES)
    void undoing_all_that_can_be_undone_restores_what_was_not_removed(@ForAll("cases") Case given) {
        var world = Plans.carriedOut(given.plan(), given.held());
        for (Step step : given.plan().steps().reversed()) {
            switch (step.change().undo().orElse(null)) {
                case null -> {}
                case Change.Create(var wanted) -> world.put(wanted.id(), wanted);
                case Change.Update(var _, var wanted, var _) -> world.put(wanted.id(), wanted);
                case Change.Replace(var _, var wanted) -> world.put(wanted.id(), wanted);
                case Change.Remove(var old) -> world.remove(old.id());
            }
        }
        Map<ResourceId, Resource> kept = byId(given.held());
        kept.keySet().removeIf(id -> given.desired().find(id).isEmpty());
        assertThat(world).isEqualTo(kept);
    }

    /// The steps in some order that respects `after`.
    private static List<Step> shuffled(Plan plan, Random random) {
        var left = new ArrayList<>(plan.steps());
        var through = new HashSet<StepId>();
        var order = new ArrayList<Step>();
        while (!left.isEmpty()) {
            List<Step> ready = left.stream()
                    .filter(step -> through.containsAll(step.after()))
                    .toList();
            Step next = ready.get(random.nextInt(ready.size()));
            left.remove(next);
            through.add(next.id());
            order.add(next);
        }
        return order;
    }

    private static ResourceGraph graph(Random random) {
        var things = new ArrayList<Thing>();
        for (int i = 0; i < 12; i++) {
            if (random.nextBoolean()) {
                things.add(Thing.named("t" + i, needs(things, random)).sized(random.nextInt(3)));
            }
        }
        Collections.shuffle(things, random);
        return new ResourceGraph(things);
    }

    private static String[] needs(Collection<Thing> earlier, Random random) {
        return earlier.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .map(thing -> thing.id().value().substring("thing/".length()))
                .toArray(String[]::new);
    }

    private static Map<ResourceId, Resource> byId(ResourceGraph graph) {
        var byId = new HashMap<ResourceId, Resource>();
        graph.resources().forEach(resource -> byId.put(resource.id(), resource));
        return byId;
    }
}
