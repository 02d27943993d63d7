package io.santoku.running.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.execution.OperationId;
import io.santoku.execution.SettableClock;
import io.santoku.inventory.Transactions;
import io.santoku.running.alert.Alerts;
import io.santoku.running.alert.Patient;
import io.santoku.running.policy.Remedy.Outcome;
import io.santoku.running.policy.ServiceObservation.Sight;
import io.santoku.slice.Phase;
import io.santoku.store.TestDatabase;
import io.santoku.store.alert.JdbcAlertBook;
import io.santoku.store.alert.JdbcPolicyBook;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyLoopTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Transactions TRANSACTIONS = DATABASE.storage().transactions();

    private final Patient patient = new Patient();
    private final SettableClock clock = new SettableClock();
    private final JdbcPolicyBook book = new JdbcPolicyBook(DATABASE.client());
    private final Alerts alerts =
            new Alerts(new JdbcAlertBook(DATABASE.client()), patient::find, TRANSACTIONS, patient);
    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private final List<String> applied = new ArrayList<>();
    private final Set<OperationId> underWay = new HashSet<>();
    private Sight sight = Sight.UNSEEN;
    private RuleBook rules = RuleBook.of(RuleBook.DEFAULT);
    private final PolicyLoop policyLoop = new PolicyLoop(
            () -> rules,
            new PolicyLoop.Sources(patient::find, underWay::contains, alerts, book, TRANSACTIONS),
            (rule, failing, _) -> {
                applied.add(rule.name());
                return outcomes.isEmpty() ? started() : outcomes.remove();
            },
            (_, _) -> sight,
            clock);

    @BeforeEach
    void forget() {
        DATABASE.client()
                .sql("TRUNCATE alert, failing_service, service_failure, policy_decision")
                .update();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /// The operation is under way until [#end] says otherwise.
    private Outcome started() {
        var operation = new OperationId("operation-" + applied.size());
        underWay.add(operation);
        return new Outcome.Started(operation);
    }

    private void end() {
        underWay.clear();
    }

    private void fail() {
        alerts.process(patient.alert(0, true));
        policyLoop.round();
    }

    private void after(Duration time) {
        clock.advance(time);
        policyLoop.round();
    }

    private List<String> states() {
        return book.decisions(Patient.ID, 10).stream()
                .map(decision -> decision.rule() + " " + decision.state().text())
                .toList();
    }

    @Test
    void a_failing_service_is_restarted_once() {
        fail();
        policyLoop.round();
        after(Duration.ofMinutes(2));

        assertThat(applied).containsExactly("restart");
        assertThat(book.decisions(Patient.ID, 10)).singleElement().satisfies(decision -> {
            assertThat(decision.operation()).isEqualTo(new OperationId("operation-1"));
            assertThat(decision.why()).isEqualTo("!service.shared");
            assertThat(decision.failure().key()).isEqualTo("upf@edge1");
        });
    }

    @Test
    void a_service_that_was_restarted_is_well_until_it_is_seen_down() {
        fail();
        end();
        patient.restart();
        after(Duration.ofMinutes(1));
        assertThat(patient.news()).containsExactly("failing edge-1", "well");
        assertThat(applied).hasSize(1);

        sight = Sight.DOWN;
        after(Duration.ofMinutes(1));
        assertThat(patient.news()).containsExactly("failing edge-1", "well", "failing edge-1");
        assertThat(applied).hasSize(2);
    }

    @Test
    void a_restart_that_failed_is_repeated_and_then_the_service_moves() {
        fail();
        for (int again = 0; again < 4; again++) {
            end();
            after(Duration.ofSeconds(40));
        }
        assertThat(applied).containsExactly("restart", "restart", "restart", "move");
        assertThat(book.decisions(Patient.ID, 10).getFirst().considered())
                .extracting(RuleConsideration::verdict)
                .containsExactly("has used up its limit, 3 times in PT10M", "has used up its limit, 1 times in PT10M");

        after(Duration.ofMinutes(10));
        assertThat(applied).hasSize(5);
    }

    @Test
    void a_busy_slice_is_tried_again_and_one_decision_tells_it() {
        outcomes.add(new Outcome.Later("operation 1 works on the slice", Duration.ofSeconds(1)));
        outcomes.add(new Outcome.Later("operation 2 works on the slice", Duration.ofSeconds(1)));
        fail();
        after(Duration.ofSeconds(1));
        assertThat(states()).containsExactly("restart waiting");
        assertThat(book.decisions(Patient.ID, 1).getFirst().why()).isEqualTo("operation 2 works on the slice");

        after(Duration.ofSeconds(1));
        assertThat(states()).containsExactly("restart acted");
    }

    @Test
    void a_rule_waits_for_its_cool_down() {
        fail();
        end();
        after(Duration.ofSeconds(10));
        assertThat(states()).containsExactly("restart waiting", "restart acted");

        after(Duration.ofSeconds(21));
        assertThat(states()).containsExactly("restart acted", "restart acted");
    }

    @Test
    void what_a_rule_cannot_do_is_left_to_the_next() {
        outcomes.add(new Outcome.Refused("the service is shared"));
        outcomes.add(new Outcome.Refused("there is no other cloud"));
        fail();
        after(Duration.ofMinutes(5));

        assertThat(applied).containsExactly("restart", "move");
        assertThat(states()).containsExactly("null nothing");
        assertThat(book.decisions(Patient.ID, 1).getFirst().considered())
                .containsExactly(
                        new RuleConsideration("restart", "the service is shared"),
                        new RuleConsideration("move", "there is no other cloud"));
    }

    @Test
    void while_others_decide_nothing_is_done() {
        rules = RuleBook.of(List.of());
        fail();

        assertThat(applied).isEmpty();
        assertThat(states()).containsExactly("null nothing");
    }

    @Test
    void nothing_is_done_to_a_service_that_is_seen_running() {
        sight = Sight.UP;
        fail();
        assertThat(states()).isEmpty();

        sight = Sight.DOWN;
        after(Duration.ofSeconds(10));
        assertThat(states()).containsExactly("restart acted");
    }

    @Test
    void nothing_is_done_to_a_slice_on_its_way_out() {
        patient.enter(Phase.TERMINATING);
        fail();
        patient.delete();
        after(Duration.ofSeconds(10));
        after(Duration.ofSeconds(10));

        assertThat(applied).isEmpty();
        assertThat(DATABASE.client()
                        .sql("SELECT count(*) FROM failing_service")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_crashes_before_it_is_stored_is_decided_anew() {
        alerts.process(patient.alert(0, true));
        var crashing = new PolicyLoop(
                () -> rules,
                new PolicyLoop.Sources(patient::find, underWay::contains, alerts, book, TRANSACTIONS),
                (_, _, _) -> {
                    throw new IllegalStateException("the node is lost");
                },
                (_, _) -> sight,
                clock);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(crashing::round))
                .hasMessage("the node is lost");
        assertThat(states()).isEmpty();

        policyLoop.round();
        assertThat(states()).containsExactly("restart acted");
    }
}
