package io.santoku.plan;

import static io.santoku.plan.Plans.after;
import static io.santoku.plan.Plans.graph;
import static io.santoku.plan.Plans.steps;
import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {
    @Test
    void what_is_held_in_doubt_is_mended_even_if_it_stays_what_it_is() {
        var held = ResourceGraph.ofHeld(List.of(named("a"), named("b", "a")), Set.of(Thing.idOf("a")));

        assertThat(Planner.plan(held, Plans.graph(named("a"), named("b", "a"))).steps())
                .extracting(Step::change)
                .containsExactly(new Change.Update(named("a"), named("a"), true));
    }

    @Test
    void what_is_in_doubt_at_a_silent_component_waits_unless_what_it_stands_on_is_mended() {
        Thing service = Thing.fixed("service", "account");
        List<Thing> things = List.of(named("tenant"), named("account", "tenant"), service);
        var held = ResourceGraph.ofHeld(things, Set.of(Thing.idOf("account"), service.id()));
        Set<ResourceId> silent = Set.of(Thing.idOf("account"), service.id());
        Map<ResourceId, Seen> altered = Map.of(Thing.idOf("tenant"), new Seen.Otherwise(List.of("quota")));

        assertThat(Planner.plan(held, Observed.of(Map.of(), silent), held).steps())
                .isEmpty();
        assertThat(Planner.plan(held, Observed.of(altered, silent), held).steps())
                .extracting(Step::change)
                .containsExactly(
                        new Change.Update(named("tenant"), named("tenant"), false),
                        new Change.Update(named("account", "tenant"), named("account", "tenant"), true),
                        new Change.Remove(service),
                        new Change.Create(service));
    }

    @Test
    void what_is_held_in_doubt_without_what_it_stood_on_is_made_as_if_it_were_new() {
        Thing service = named("service", "account");
        ResourceGraph wanted = Plans.graph(named("account"), service);

        assertThat(Planner.plan(ResourceGraph.ofHeld(List.of(service), Set.of(service.id())), wanted)
                        .steps())
                .extracting(Step::change)
                .containsExactly(new Change.Create(named("account")), new Change.Create(service));
        assertThat(Planner.plan(ResourceGraph.ofHeld(List.of(named("service")), Set.of(service.id())), wanted)
                        .steps())
                .as("what only now comes to stand on something was there without it")
                .extracting(Step::change)
                .containsExactly(
                        new Change.Create(named("account")), new Change.Update(named("service"), service, true));
    }

    @Test
    void what_is_new_is_created_after_what_it_needs() {
        Plan plan = Plans.making(named("service", "account"), named("account", "tenant"), named("tenant"));

        assertThat(steps(plan)).containsExactly("create thing/tenant", "create thing/account", "create thing/service");
        assertThat(after(plan, "create thing/tenant")).isEmpty();
        assertThat(after(plan, "create thing/account")).containsExactly("create thing/tenant");
        assertThat(after(plan, "create thing/service")).containsExactly("create thing/account");
    }

    @Test
    void what_is_no_longer_desired_is_removed_before_what_it_needed() {
        Plan plan = Plans.removing(named("tenant"), named("account", "tenant"), named("service", "account"));

        assertThat(steps(plan)).containsExactly("remove thing/service", "remove thing/account", "remove thing/tenant");
        assertThat(after(plan, "remove thing/service")).isEmpty();
        assertThat(after(plan, "remove thing/tenant")).containsExactly("remove thing/account");
    }

    @Test
    void independent_things_wait_for_nothing() {
        Plan plan = Plans.making(named("a"), named("b"), named("c"));

        assertThat(plan.steps()).allSatisfy(step -> assertThat(step.after()).isEmpty());
    }

    @Test
    void what_differs_is_updated_and_what_is_equal_is_left_alone() {
        Plan plan = Planner.plan(
                graph(named("tenant"), named("account", "tenant")),
                graph(named("tenant").sized(2), named("account", "tenant")));

        assertThat(steps(plan)).containsExactly("update thing/tenant");
        assertThat(plan.steps().getFirst().change())
                .isEqualTo(new Change.Update(named("tenant"), named("tenant").sized(2)));
    }

    @Test
    void nothing_is_to_be_done_when_all_is_as_desired() {
        var same = graph(named("tenant"), named("account", "tenant"));

        assertThat(Planner.plan(same, same).steps()).isEmpty();
        assertThat(Planner.plan(ResourceGraph.EMPTY, ResourceGraph.EMPTY).steps())
                .isEmpty();
    }

    @Test
    void what_is_new_waits_for_an_update_below_what_stays() {
        Plan plan = Planner.plan(
                graph(named("tenant"), named("account", "tenant")),
                graph(named("tenant").sized(2), named("account", "tenant"), named("service", "account")));

        assertThat(steps(plan)).containsExactly("update thing/tenant", "create thing/service");
        assertThat(after(plan, "create thing/service")).containsExactly("update thing/tenant");
    }

    @Test
    void in_a_mixed_plan_removals_come_after_everything_else() {
        Plan plan = Planner.plan(
                graph(named("tenant"), named("old", "tenant"), named("older", "old")),
                graph(named("tenant").sized(2), named("new", "tenant")));

        assertThat(steps(plan))
                .containsExactly("update thing/tenant", "create thing/new", "remove thing/older", "remove thing/old");
        assertThat(after(plan, "create thing/new")).containsExactly("update thing/tenant");
        assertThat(after(plan, "remove thing/older"))
                .containsExactlyInAnyOrder("update thing/tenant", "create thing/new");
        assertThat(after(plan, "remove thing/old")).contains("remove thing/older", "create thing/new");
    }

    @Test
    void creating_is_undone_by_removing_and_updating_by_updating_back() {
        Thing small = named("tenant");
        Thing large = small.sized(2);

        assertThat(new Change.Create(small).undo()).contains(new Change.Remove(small));
        assertThat(new Change.Update(small, large).undo()).contains(new Change.Update(large, small));
        assertThat(new Change.Remove(small).undo()).isEmpty();
    }

    @Test
    void followers_are_the_reverse_of_after() {
        Plan plan = Plans.making(named("a"), named("b", "a"), named("c", "a"));

        assertThat(plan.followers())
                .containsEntry(
                        new StepId("create thing/a"),
                        Set.of(new StepId("create thing/b"), new StepId("create thing/c")))
                .containsEntry(new StepId("create thing/c"), Set.of());
    }

    @Test
    void the_critical_path_is_the_chain_that_takes_longest() {
        Plan plan = Plans.making(
                named("a"), named("b"), named("slow", "a"), named("quick", "b"), named("last", "slow", "quick"));

        assertThat(Plans.criticalPath(plan, Map.of("create thing/slow", 9)))
                .containsExactly("create thing/a", "create thing/slow", "create thing/last");
        assertThat(Plans.criticalPath(plan, Map.of("create thing/b", 20)))
                .containsExactly("create thing/b", "create thing/quick", "create thing/last");
        assertThat(Plans.criticalPath(new Plan(List.of()), Map.of())).isEmpty();
    }

    @Test
    void asking_for_a_step_that_is_not_there_is_a_bug() {
        Plan plan = Plans.making(named("a"));

        assertThatThrownBy(() -> plan.step(new StepId("create thing/b")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("create thing/b");
    }
}
