package io.santoku.running.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.santoku.running.policy.History.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleEngineTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final RuleLimit TWICE = new RuleLimit(2, Duration.ofMinutes(10), Duration.ofSeconds(30));

    private final List<Instant> failures = new ArrayList<>(List.of(NOW));
    private final List<Act> acts = new ArrayList<>();

    private static RuleText rule(String name, String when) {
        return new RuleText(name, when, Action.RESTART, TWICE, null);
    }

    private Verdict decide(RuleText... rules) {
        return decide(Map.of(), rules);
    }

    private Verdict decide(Map<String, String> refused, RuleText... rules) {
        return RuleEngine.decide(RuleBook.of(List.of(rules)).rules(), situation(), refused, NOW);
    }

    private Situation situation() {
        return new Situation(
                Map.of("id", "s", "name", "ims", "sst", 1L, "coverage", List.of("edge1")),
                Map.of("key", "upf@edge1", "name", "upf", "location", "edge1", "shared", false),
                Map.of("labels", Map.of("severity", "page")),
                new History(failures, acts));
    }

    private void acted(String rule, int secondsAgo) {
        acts.add(new Act(rule, NOW.minusSeconds(secondsAgo)));
    }

    private static String acting(Verdict verdict) {
        return assertThat(verdict)
                .asInstanceOf(type(Verdict.Act.class))
                .actual()
                .rule()
                .name();
    }

    private static List<String> verdicts(Verdict verdict) {
        return verdict.considered().stream().map(RuleConsideration::verdict).toList();
    }

    @Test
    void the_first_rule_whose_condition_holds_acts() {
        Verdict verdict = decide(
                rule("other slices", "slice.sst == 2"),
                rule("these", "'edge1' in slice.coverage && alert.labels['severity'] == 'page'"),
                rule("all", "true"));

        assertThat(acting(verdict)).isEqualTo("these");
        assertThat(verdicts(verdict)).containsExactly("its condition does not hold", "acts");
    }

    @Test
    void failures_are_counted_within_the_window_of_the_rule() {
        failures.addAll(List.of(NOW.minusSeconds(599), NOW.minusSeconds(601)));

        assertThat(acting(decide(rule("many", "service.failures > 2"), rule("some", "service.failures == 2"))))
                .isEqualTo("some");
    }

    @Test
    void a_condition_that_cannot_be_told_does_not_hold() {
        Verdict verdict = decide(rule("odd", "alert.labels['none'] == 'x'"), rule("all", "true"));

        assertThat(acting(verdict)).isEqualTo("all");
        assertThat(verdicts(verdict).getFirst()).startsWith("its condition cannot be evaluated: ");
    }

    @Test
    void a_rule_that_has_used_up_its_limit_gives_way() {
        acted("restart", 300);
        acted("restart", 200);

        Verdict verdict = decide(rule("restart", "true"), rule("move", "true"));

        assertThat(acting(verdict)).isEqualTo("move");
        assertThat(verdicts(verdict)).containsExactly("has used up its limit, 2 times in PT10M", "acts");
    }

    @Test
    void the_time_at_which_a_limit_ends_is_told() {
        acted("restart", 650);
        acted("restart", 300);
        acted("restart", 200);

        assertThat(decide(rule("restart", "true")))
                .asInstanceOf(type(Verdict.Nothing.class))
                .returns(NOW.minusSeconds(300).plusSeconds(600), Verdict.Nothing::next);
    }

    @Test
    void a_rule_waits_for_its_cool_down_and_nobody_overtakes_it() {
        acted("another", 10);

        assertThat(decide(rule("restart", "true"), rule("move", "true")))
                .asInstanceOf(type(Verdict.Wait.class))
                .returns("restart", wait -> wait.rule().name())
                .returns(NOW.plusSeconds(20), Verdict.Wait::until);
    }

    @Test
    void what_was_refused_gives_way() {
        Verdict verdict = decide(Map.of("restart", "it is shared"), rule("restart", "true"), rule("move", "true"));

        assertThat(acting(verdict)).isEqualTo("move");
        assertThat(verdicts(verdict)).containsExactly("it is shared", "acts");
    }

    @Test
    void without_rules_nothing_is_done() {
        assertThat(decide()).isEqualTo(new Verdict.Nothing(null, List.of()));
    }
}
