package io.santoku.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.execution.OperationId;
import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A driver that fails of itself while it looks at one thing keeps nobody from everything else.
class FailingLooksTest {
    private static final String GONE = "00000000-0000-0000-0000-000000000000";
    private static Engine engine;

    private Slice slice;

    @BeforeAll
    static void start(@TempDir Path folder) {
        engine = Engine.create(folder.resolve("secrets.key"));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void order() {
        engine.clear();
        Sites.register(engine.database().storage(), 100);
        slice = ((OrderResult.Ordered) engine.lifecycle(() -> {}).order(Sites.nest(), List.of())).slice();
        engine.runAll();
    }

    private static void fail() {
        throw new IllegalStateException("a driver that did not expect this");
    }

    @Test
    void what_was_left_is_taken_up_all_the_same() {
        engine.drivers().refuse("-radio");
        engine.drivers().refuse("-transport");
        var deletion = (DeleteResult.Deleting) engine.lifecycle(() -> {}).delete(slice.id(), false);
        engine.runAll();
        OperationId id = deletion.operation().id();
        assertThat(state(id)).isEqualTo(OperationState.FAILED);
        engine.drivers().relent();
        engine.drivers().meanwhile("?radio", FailingLooksTest::fail);
        engine.drivers().meanwhile("?transport", FailingLooksTest::fail);

        engine.takingUp().round();
        engine.runAll();

        assertThat(state(id)).isEqualTo(OperationState.SUCCEEDED);
        assertThat(engine.drivers().inspect()).isEmpty();
    }

    @Test
    void what_another_node_has_taken_up_to_its_end_since_it_was_looked_at_is_not_taken_up_once_more() {
        engine.drivers().refuse("-radio");
        var deletion = (DeleteResult.Deleting) engine.lifecycle(() -> {}).delete(slice.id(), false);
        engine.runAll();
        OperationId id = deletion.operation().id();
        engine.drivers().relent();
        var isOvertaken = new AtomicBoolean();
        engine.drivers().meanwhile("?radio", () -> {
            if (isOvertaken.compareAndSet(false, true)) {
                engine.takingUp(Duration.ofMinutes(5)).round();
                engine.runAll();
            }
        });

        engine.takingUp().round();
        engine.runAll();
        assertThat(isOvertaken).isTrue();
        assertThat(engine.log().find(id).orElseThrow().state())
                .returns(OperationState.SUCCEEDED, RunState::state)
                .returns(1, RunState::takeUps);
    }

    @Test
    void the_rest_of_a_slice_is_seen_and_healed() {
        engine.drivers().vanish("transport", "");
        engine.drivers().meanwhile("?radio", FailingLooksTest::fail);

        assertThat(engine.healing().look(slice.id()).orElseThrow())
                .isNotEmpty()
                .noneMatch(seen -> seen.resource().value().startsWith("radio"))
                .anyMatch(ResourceObservation::isAdrift);
    }

    @Test
    void an_audit_names_who_did_not_tell_and_where_the_log_says_more() {
        engine.drivers().meanwhile("?traces", FailingLooksTest::fail);

        AuditReport report = engine.audit().look(false);

        assertThat(report.coverage().silent())
                .singleElement()
                .satisfies(silent -> assertThat(silent.why()).contains("see incident incident in the log"));
        assertThat(report.coverage().places()).isGreaterThan(5);
    }

    @Test
    void a_clean_up_where_no_component_is_registered_any_more_is_given_up() {
        Sites.cloud(engine.database().storage(), "other", "core", 10);
        engine.drivers().plant("tenant", "vim_other_katana_" + GONE);
        engine.drivers().refuse("-tenant");
        String digest = engine.audit().look(true).digest();
        engine.audit().repair(true, Optional.of(digest));
        engine.runAll();
        assertThat(engine.left().count()).isOne();

        engine.database().storage().registry().vims().remove("other");
        engine.takingUp().round();
        assertThat(engine.left().count()).isZero();
    }

    private static OperationState state(OperationId id) {
        return engine.log().find(id).orElseThrow().state().state();
    }
}
