package io.santoku.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.santoku.bench.chaos.PickHistory.Course;
import io.santoku.bench.chaos.PickHistory.Pick;
import io.santoku.bench.chaos.TakeUps.TakeUp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakeUpsTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final Map<String, List<Pick>> picks = new HashMap<>();
    private final Map<String, List<Instant>> entries = new HashMap<>();

    @Test
    void what_a_struck_node_held_is_followed_to_its_next_step_by_whoever_took_it_up() {
        picked("restarted", "a", 1);
        released("restarted", 14);
        picked("restarted", "a", 15);
        entered("restarted", 2, 9, 17);
        picked("taken over", "a", 1);
        picked("taken over", null, 19);
        picked("taken over", "b", 20);
        entered("taken over", 2, 22);

        assertThat(takeUps(killed("a", 10, 12)))
                .extracting(TakeUp::afterRestart, TakeUp::bySameNode, TakeUp::untilPicked, TakeUp::delay)
                .containsExactlyInAnyOrder(
                        tuple(true, true, Duration.ofSeconds(5), Duration.ofSeconds(7)),
                        tuple(false, false, Duration.ofSeconds(10), Duration.ofSeconds(12)));
    }

    @Test
    void what_others_held_or_nobody_or_what_had_nothing_more_to_tell_does_not_count() {
        picked("elsewhere", "b", 1);
        picked("elsewhere", "a", 11);
        entered("elsewhere", 12);
        picked("resting", "a", 1);
        picked("resting", null, 5);
        picked("resting", "b", 11);
        entered("resting", 12);
        picked("over", "a", 1);
        picked("over", "b", 20);
        entered("over", 9);

        assertThat(takeUps(killed("a", 10, 12))).isEmpty();
    }

    @Test
    void of_two_strikes_before_anybody_took_it_up_the_later_counts() {
        picked("twice", "a", 1);
        picked("twice", "a", 25);
        entered("twice", 26);

        assertThat(takeUps(killed("a", 10, 12), killed("a", 20, 22)))
                .extracting(TakeUp::delay)
                .containsExactly(Duration.ofSeconds(6));
    }

    @Test
    void who_took_it_up_and_was_struck_before_its_first_step_is_the_one_that_counts() {
        picked("twice", "a", 1);
        picked("twice", "b", 18);
        picked("twice", "c", 27);
        entered("twice", 28);

        assertThat(takeUps(killed("a", 10, 12), killed("b", 20, 22)))
                .extracting(TakeUp::delay)
                .containsExactly(Duration.ofSeconds(8));
    }

    @Test
    void a_restart_lasts_from_the_start_of_the_process_to_its_first_resumed_step() {
        picked("first", "a", 1);
        released("first", 14);
        picked("first", "b", 15);
        entered("first", 16);
        picked("second", "a", 1);
        released("second", 14);
        picked("second", "a", 15);
        entered("second", 18);

        assertThat(TakeUps.restarts(takeUps(killed("a", 10, 12)))).containsExactly(Duration.ofSeconds(4));
    }

    private List<TakeUp> takeUps(Strike... strikes) {
        return new TakeUps(new Course(picks, entries), List.of(strikes)).all();
    }

    private static Strike killed(String node, int at, int restarted) {
        return new Strike(Strike.Kind.KILL, node, second(at), second(restarted));
    }

    private void picked(String operation, @Nullable String node, int at) {
        picks.computeIfAbsent(operation, _ -> new ArrayList<>()).add(new Pick(operation, node, false, second(at)));
    }

    private void released(String operation, int at) {
        picks.computeIfAbsent(operation, _ -> new ArrayList<>()).add(new Pick(operation, null, true, second(at)));
    }

    private void entered(String operation, int... at) {
        for (int one : at) {
            entries.computeIfAbsent(operation, _ -> new ArrayList<>()).add(second(one));
        }
    }

    private static Instant second(int at) {
        return START.plusSeconds(at);
    }
}
