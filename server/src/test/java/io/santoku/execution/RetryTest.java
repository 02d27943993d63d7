package io.santoku.execution;

import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.driver.DriverFault;
import io.santoku.plan.Plans;
import io.santoku.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RetryTest {
    private static final StepId MAKE_A = new StepId("create thing/a");

    private final Simulation simulation = new Simulation();
    private final ThingWorld world = simulation.world;

    @Test
    void a_passing_fault_is_tried_again_until_it_works() {
        world.script("make thing/a", Reaction.UNAVAILABLE, Reaction.ANSWER_LOST, Reaction.UNAVAILABLE);
        RunState end = simulation.order(Plans.making(named("a")));

        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(end.step(MAKE_A).attempts()).isEqualTo(4);
        assertThat(world.made()).containsEntry(named("a").id(), 1);
        assertThat(took(end)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void each_retry_is_journalled_with_its_fault_and_time() {
        world.script("make thing/a", Reaction.UNAVAILABLE);
        simulation.order(Plans.making(named("a")));

        assertThat(simulation.journal.events(Simulation.OPERATION))
                .filteredOn(Event.Retrying.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    var retrying = (Event.Retrying) event;
                    assertThat(retrying.failure().sentence())
                            .isEqualTo("vim/cloud answered make thing/a with unavailable: no answer");
                    assertThat(retrying.next()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
                });
    }

    @Test
    void patience_ends_after_a_minute_of_faults() {
        world.always("make thing/a", Reaction.UNAVAILABLE);
        RunState end = simulation.order(Plans.making(named("a")));

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(took(end)).isBetween(Duration.ofSeconds(45), Duration.ofSeconds(61));
        assertThat(world.count("make thing/a")).isBetween(8L, 20L);
    }

    @Test
    void what_the_component_asked_for_is_obeyed() {
        world.script("make thing/a", Reaction.throttled(Duration.ofSeconds(17)));
        RunState end = simulation.order(Plans.making(named("a")));

        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(took(end)).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void a_component_that_asks_for_no_pause_at_all_is_not_hammered() {
        world.always("make thing/a", Reaction.throttled(Duration.ZERO));
        simulation.order(Plans.making(named("a")));

        assertThat(world.count("make thing/a")).isLessThan(1000);
    }

    @Test
    void a_fault_while_asking_how_far_a_long_boot_is_does_not_fail_the_step() {
        world.takes("make thing/a", Duration.ofMinutes(20));
        var reactions = new Reaction[200];
        Arrays.fill(reactions, Reaction.WORKS);
        reactions[180] = Reaction.UNAVAILABLE;
        reactions[181] = Reaction.UNAVAILABLE;
        world.script("make thing/a", reactions);
        RunState end = simulation.order(Plans.making(named("a")));

        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(world.count("make thing/a")).isGreaterThan(200);
    }

    @Test
    void faults_that_keep_coming_while_it_boots_do_fail_it() {
        world.takes("make thing/a", Duration.ofMinutes(20));
        world.script("make thing/a", Collections.nCopies(30, Reaction.WORKS).toArray(new Reaction[0]));
        world.always("make thing/a", Reaction.UNAVAILABLE);
        RunState end = simulation.order(Plans.making(named("a")));

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(took(end)).isLessThan(Duration.ofMinutes(2));
        assertThat(world.inspect()).isEmpty();
    }

    @Test
    void what_never_ends_is_given_up_after_the_limit() {
        world.takes("make thing/a", Duration.ofDays(3));
        RunState end = simulation.order(Plans.making(named("a")));

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(took(end)).isBetween(Duration.ofMinutes(130), Duration.ofMinutes(131));
        assertThat(Objects.requireNonNull(end.failure()).sentence())
                .isEqualTo("vim/cloud answered in time with no result: boots");
        assertThat(world.inspect()).isEmpty();
    }

    @Test
    void lasting_faults_are_not_tried_again() {
        for (DriverFault fault : List.of(
                new DriverFault.Denied("x"),
                new DriverFault.OverCapacity("x"),
                new DriverFault.Rejected("x"),
                new DriverFault.Conflict("x"),
                new DriverFault.Garbled("x"),
                new DriverFault.Broken("x"))) {
            var each = new Simulation();
            each.world.always("make thing/a", Reaction.refuses(fault));
            assertThat(each.order(Plans.making(named("a"))).state()).isEqualTo(OperationState.FAILED);
            assertThat(each.world.count("make thing/a")).as(fault.toString()).isEqualTo(1);
        }
    }

    @Test
    void a_bug_fails_the_step_with_an_incident_and_is_undone() {
        world.bug("make thing/b", () -> {
            throw new IllegalStateException("a bug");
        });
        RunState end = simulation.order(Plans.making(named("a"), named("b", "a")));

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        Failure failure = Objects.requireNonNull(end.failure());
        assertThat(failure.kind()).isEqualTo("an internal error");
        assertThat(failure.incident()).isEqualTo("incident");
        assertThat(failure.detail()).isEqualTo("see incident incident in the log");
        assertThat(world.inspect()).isEmpty();
    }

    @Test
    void an_error_of_the_machine_fails_the_step_and_does_not_hang_it() {
        world.bug("make thing/a", () -> {
            throw new StackOverflowError("deep");
        });
        simulation.journal.add(Simulation.operation(OperationKind.ORDER, Plans.making(named("a"))));
        OperationRun run = simulation.claimed();
        run.turn();

        assertThatThrownBy(simulation::attempt).isInstanceOf(StackOverflowError.class);
        assertThat(simulation.toTheEnd(run).state()).isEqualTo(OperationState.FAILED);
        assertThat(world.inspect()).isEmpty();
    }

    private static Duration took(RunState end) {
        return Duration.between(Objects.requireNonNull(end.startedAt()), Objects.requireNonNull(end.endedAt()));
    }
}
