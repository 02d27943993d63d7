package io.santoku.plan;

import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResourceGraphTest {
    @Test
    void resources_come_after_what_they_need() {
        var graph = new ResourceGraph(List.of(named("c", "b"), named("b", "a"), named("a")));

        assertThat(graph.resources()).containsExactly(named("a"), named("b", "a"), named("c", "b"));
        assertThat(graph.find(Thing.idOf("b"))).contains(named("b", "a"));
        assertThat(graph.find(Thing.idOf("d"))).isEmpty();
    }

    @Test
    void a_circle_of_needs_is_a_bug() {
        var circle = List.of(named("a", "c"), named("b", "a"), named("c", "b"));

        assertThatThrownBy(() -> new ResourceGraph(circle))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs itself");
        assertThatThrownBy(() -> new ResourceGraph(List.of(named("a", "a")))).hasMessageContaining("needs itself");
    }

    @Test
    void a_need_that_is_not_there_is_a_bug_and_named() {
        assertThatThrownBy(() -> new ResourceGraph(List.of(named("a", "ghost"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("thing/a needs thing/ghost, which is not there");
    }

    @Test
    void two_of_the_same_name_are_a_bug() {
        assertThatThrownBy(
                        () -> new ResourceGraph(List.of(named("a"), named("a").sized(2))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("two resources are called thing/a");
    }

    @Test
    void what_a_slice_holds_may_lack_what_it_needs() {
        var held = ResourceGraph.ofHeld(List.of(named("service", "account"), named("account", "tenant")), Set.of());

        assertThat(held.resources()).containsExactly(named("account", "tenant"), named("service", "account"));
        assertThat(Plans.steps(Planner.plan(held, ResourceGraph.EMPTY)))
                .containsExactly("remove thing/service", "remove thing/account");
    }
}
