package io.santoku.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcHistoryTest {
    private final Instant cut = Clock.systemUTC().instant().minus(Duration.ofDays(90));

    private final TestDatabase database = TestDatabase.create();
    private final JdbcHistory history =
            new JdbcHistory(database.client(), database.storage().transactions());

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void begin_empty() {
        database.client()
                .sql("TRUNCATE journal, operation, slice, held_resource, nest_archive, policy_decision,"
                        + " service_failure, failing_service, alert, step_time")
                .update();
    }

    @Test
    void operations_of_slices_that_are_gone_go_with_their_journals_after_a_while() {
        operation("old", "gone", "delete", 100);
        operation("young", "gone-since", "delete", 10);
        operation("open", "building", "order", -1);

        assertThat(history.forget(cut)).isEqualTo(2);

        assertThat(operations()).containsExactly("young", "open");
        assertThat(journals()).containsExactly("young", "open");
        assertThat(history.forget(cut)).isZero();
    }

    @Test
    void of_a_slice_that_is_there_its_order_and_its_last_operation_stay() {
        slice("s", "third");
        operation("first", "s", "order", 300);
        operation("second", "s", "modify", 200);
        operation("third", "s", "heal", 100);

        history.forget(cut);

        assertThat(operations()).containsExactly("first", "third");
    }

    @Test
    void what_still_has_to_be_taken_up_stays() {
        operation("left", "gone", "delete", 100);
        database.client()
                .sql("UPDATE operation SET take_up_at = now() WHERE id = 'left'")
                .update();
        operation("holding", "lost", "delete", 100);
        database.client()
                .sql("INSERT INTO held_resource (holder_id, resource_id, kind, component, spec, sure)"
                        + " VALUES ('lost', 'tenant/cloud', 'tenant', 'vim/cloud', '{}', true)")
                .update();

        assertThat(history.forget(cut)).isZero();
        assertThat(operations()).containsExactly("left", "holding");
    }

    @Test
    void what_forced_deletions_left_stays_with_the_clean_ups_after_it() {
        operation("ordered", "gone", "order", 300);
        operation("forced", "gone", "force-delete", 200);
        operation("cleaned", "gone", "clean-up", 100);
        operation("empty", "another", "force-delete", 200);
        database.client()
                .sql("UPDATE operation SET left_behind = 2 WHERE id = 'forced'")
                .update();

        history.forget(cut);

        assertThat(operations()).containsExactly("forced", "cleaned");
    }

    @Test
    void decisions_failures_and_nests_go_after_a_while() {
        slice("s", "none");
        for (int age : new int[] {100, 10}) {
            database.client()
                    .sql("INSERT INTO policy_decision (slice_id, ns_id, service_key, location, since, at, state, why,"
                            + " considered) VALUES ('s', 'n', 'k', 'l', now(), now() - make_interval(days => ?),"
                            + " 'ACTED', '', '[]')")
                    .param(age)
                    .update();
            database.client()
                    .sql("INSERT INTO service_failure (slice_id, ns_id, at)"
                            + " VALUES ('s', 'n', now() - make_interval(days => ?))")
                    .param(age)
                    .update();
            for (String slice : List.of("s", "gone")) {
                database.client()
                        .sql("INSERT INTO nest_archive (slice_id, nest, posted_at)"
                                + " VALUES (?, '{}', now() - make_interval(days => ?)) ON CONFLICT DO NOTHING")
                        .params(slice, age)
                        .update();
            }
        }

        assertThat(history.forget(cut)).isEqualTo(3);
        assertThat(database.client()
                        .sql("SELECT slice_id FROM nest_archive")
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("s");
    }

    @Test
    void times_that_do_not_count_any_more_go() {
        database.client()
                .sql("INSERT INTO step_time (verb, kind, component, seconds)"
                        + " SELECT 'create', 'tenant', 'vim/cloud', n FROM generate_series(1, 507) n")
                .update();

        assertThat(history.forget(cut)).isZero();

        assertThat(database.client()
                        .sql("SELECT min(seconds) FROM step_time")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    private void slice(String id, String latest) {
        database.client()
                .sql("INSERT INTO slice (id, name, sst, sd, nest, effective, outline, phase, latest_operation,"
                        + " created_at, on_failure, heal) VALUES (?, 'x', 1, '000001', '{}', '{}', '{}',"
                        + " 'RUNNING', ?, now(), 'rollback', 'report')")
                .params(id, latest)
                .update();
    }

    /// Ended so many days ago; under way where that is negative.
    private void operation(String id, String holder, String kind, int daysAgo) {
        database.client()
                .sql("INSERT INTO operation (id, holder_id, holder_kind, kind, state, plan, steps_total, created_at,"
                        + " ended_at) VALUES (?, ?, 'slice', ?, 'succeeded', '[]', 0, now(),"
                        + " CASE WHEN ? >= 0 THEN now() - make_interval(days => ?) END)")
                .params(id, holder, kind, daysAgo, daysAgo)
                .update();
        database.client()
                .sql("INSERT INTO journal (operation_id, kind, body) VALUES (?, 'Started', '{}')")
                .param(id)
                .update();
    }

    private List<String> operations() {
        return database.client()
                .sql("SELECT id FROM operation ORDER BY sequence")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> journals() {
        return database.client()
                .sql("SELECT operation_id FROM journal ORDER BY sequence")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
