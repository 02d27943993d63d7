package io.santoku.store.journal;

import io.santoku.execution.Direction;
import io.santoku.execution.Event;
import io.santoku.execution.Instruction;
import io.santoku.execution.Journal;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Leavings;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationState;
import io.santoku.execution.ResourceKinds;
import io.santoku.execution.RunState;
import io.santoku.execution.StepState;
import io.santoku.execution.Writing;
import io.santoku.inventory.Transactions;
import io.santoku.lifecycle.SliceOutcome;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Step;
import io.santoku.slice.Holder;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The journal in PostgreSQL: each append is one transaction, fenced by the operation's epoch.
public final class JdbcJournal implements Journal {
    private final JdbcClient db;
    private final Transactions transactions;
    private final HeldRows held;
    private final OperationRows operations;
    private final EventJson events;

    public JdbcJournal(JdbcClient db, Transactions transactions, StoredJson json, ResourceKinds kinds) {
        this.db = db;
        this.transactions = transactions;
        this.held = new HeldRows(db, json, kinds);
        this.operations = new OperationRows(new PlanJson(json, kinds));
        this.events = new EventJson(json);
    }

    @Override
    public Claim claim(OperationId id) {
        return transactions.inTransaction(() -> {
            long epoch = db.sql("UPDATE operation SET epoch = epoch + 1 WHERE id = ? RETURNING epoch")
                    .param(id.value())
                    .query(Long.class)
                    .single();
            Operation operation = operations.find(db, id).orElseThrow();
            return new Claim(operation, epoch, entries(id), facts(operation.holder()));
        });
    }

    @Override
    public List<JournalEntry> append(Claim claim, Writing writing) {
        return transactions.inTransaction(() -> {
            fence(claim, writing);
            List<JournalEntry> entries = insert(claim.operation().id(), writing.events());
            held.change(claim.operation().holder(), writing.held());
            times(claim.operation(), writing);
            settle(claim.operation(), writing);
            return entries;
        });
    }

    @Override
    public Optional<Instruction> instruction(OperationId id) {
        return db.sql("SELECT instruction FROM operation WHERE id = ? AND instruction IS NOT NULL")
                .param(id.value())
                .query((row, _) -> Instruction.valueOf(row.getString("instruction")))
                .optional();
    }

    @Override
    public boolean instruct(OperationId id, Instruction instruction) {
        return db.sql("""
            UPDATE operation SET instruction = :instruction
            WHERE id = :id AND state = ANY (:fitting) AND instruction IS DISTINCT FROM 'CANCEL'\
            """)
                        .param("instruction", instruction.name())
                        .param("fitting", fitting(instruction))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    private static String[] fitting(Instruction instruction) {
        return Stream.of(OperationState.values())
                .filter(instruction::fits)
                .map(OperationState::text)
                .toArray(String[]::new);
    }

    private List<JournalEntry> entries(OperationId id) {
        return db.sql("SELECT sequence, at, kind, body FROM journal WHERE operation_id = ? ORDER BY sequence")
                .param(id.value())
                .query((row, _) -> new JournalEntry(
                        row.getLong("sequence"),
                        row.getTimestamp("at").toInstant(),
                        events.read(row.getString("kind"), row.getString("body"))))
                .list();
    }

    private Map<ResourceId, Object> facts(Holder holder) {
        var facts = new HashMap<ResourceId, Object>();
        held.of(holder).forEach(one -> {
            if (one.facts() != null) {
                facts.put(one.id(), one.facts());
            }
        });
        return facts;
    }

    private void fence(Claim claim, Writing writing) {
        RunState after = writing.after();
        int written = db.sql("""
            UPDATE operation SET state = :state, steps_done = :done,
                started_at = coalesce(started_at, clock_timestamp()),
                ended_at = CASE WHEN :ended THEN clock_timestamp() END,
                left_behind = CASE WHEN :ended THEN :left ELSE left_behind END,
                take_up_at = CASE WHEN :ended THEN clock_timestamp() + make_interval(secs => :pause)
                    ELSE take_up_at END,
                instruction = CASE WHEN :ended OR instruction = :heard THEN NULL ELSE instruction END
            WHERE id = :id AND epoch = :epoch AND (NOT :ended OR coalesce(instruction = :heard, instruction IS NULL))\
            """)
                .param("state", after.state().text())
                .param("done", done(claim.operation(), after))
                .param("ended", after.state().ended())
                .param("left", left(claim.operation(), after))
                .param("pause", pause(claim.operation(), after), Types.DOUBLE)
                .param("heard", instruction(writing))
                .param("id", claim.operation().id().value())
                .param("epoch", claim.epoch())
                .update();
        if (written == 0) {
            throw isLatest(claim)
                    ? Fenced.unread(claim.operation().id())
                    : new Fenced(claim.operation().id());
        }
    }

    /// Counts only when the operation has ended: earlier the number is not known, and the search takes longer the more
    /// steps there are.
    private static int left(Operation operation, RunState after) {
        return after.state().ended() ? Leavings.of(operation, after).size() : 0;
    }

    private static @Nullable Double pause(Operation operation, RunState after) {
        return after.state().ended()
                ? Leavings.pause(operation, after)
                        .map(pause -> pause.toMillis() / 1000.0)
                        .orElse(null)
                : null;
    }

    private boolean isLatest(Claim claim) {
        return db.sql("SELECT epoch = ? FROM operation WHERE id = ?")
                .params(claim.epoch(), claim.operation().id().value())
                .query(Boolean.class)
                .single();
    }

    private static @Nullable String instruction(Writing writing) {
        return writing.events().stream()
                .filter(Event.Instructed.class::isInstance)
                .map(event -> ((Event.Instructed) event).instruction().name())
                .findFirst()
                .orElse(null);
    }

    private static long done(Operation operation, RunState after) {
        return operation.plan().steps().stream()
                .filter(step -> switch (after.step(step.id()).stage()) {
                    case DONE, LEFT_OUT -> true;
                    case PENDING, RUNNING, WAITING, RETRYING, FAILED, EXCUSED, UNDOING, UNDONE, UNDO_FAILED -> false;
                })
                .count();
    }

    private List<JournalEntry> insert(OperationId id, List<Event> written) {
        String[] kinds = written.stream().map(EventJson::kind).toArray(String[]::new);
        String[] bodies = written.stream().map(events::body).toArray(String[]::new);
        var entries = new ArrayList<JournalEntry>();
        db.sql("""
            INSERT INTO journal (operation_id, kind, body)
            SELECT :id, event.kind, event.body::jsonb
            FROM unnest(:kinds::text[], :bodies::text[]) WITH ORDINALITY AS event (kind, body, place)
            ORDER BY event.place RETURNING sequence, at\
            """)
                .param("id", id.value())
                .param("kinds", kinds)
                .param("bodies", bodies)
                .query((row, at) -> new JournalEntry(
                        row.getLong("sequence"), row.getTimestamp("at").toInstant(), written.get(at)))
                .list()
                .forEach(entries::add);
        return entries;
    }

    private void times(Operation operation, Writing writing) {
        for (Event event : writing.events()) {
            if (event instanceof Event.Done done && done.direction() == Direction.DO) {
                Step step = operation.plan().step(done.step());
                took(writing.after().step(done.step())).ifPresent(time -> time(step, time));
            }
        }
    }

    private static Optional<Duration> took(StepState state) {
        Instant start = state.times().started();
        Instant end = state.times().ended();
        return start == null || end == null ? Optional.empty() : Optional.of(Duration.between(start, end));
    }

    private void time(Step step, Duration time) {
        db.sql("INSERT INTO step_time (verb, kind, component, seconds) VALUES (?, ?, ?, ?)")
                .params(
                        step.change().verb(),
                        step.resource().id().kind(),
                        step.resource().component().toString(),
                        time.toMillis() / 1000.0)
                .update();
    }

    private void settle(Operation operation, Writing writing) {
        if (writing.effect() instanceof SliceOutcome outcome) {
            SliceRows.settle(db, operation.holder(), outcome);
        }
        if (writing.after().state().ended() && !operation.kind().deletes()) {
            SliceRows.unsee(db, operation.holder());
        }
        if (writing.after().state().ended()) {
            release(operation.holder().value());
        }
    }

    /// Releases the reservations and claims of resources that are not held when an operation ends. A service whose
    /// replacement did not succeed gets its reservation back first.
    private void release(String holder) {
        db.sql("""
            UPDATE reservation r SET resource = h.resource_id FROM held_resource h
            WHERE r.holder_id = :holder AND h.holder_id = :holder
                AND split_part(h.resource_id, '~', 1) = split_part(r.resource, '~', 1)
                AND NOT EXISTS (SELECT FROM held_resource WHERE holder_id = :holder AND resource_id = r.resource)
                AND NOT EXISTS (SELECT FROM reservation WHERE holder_id = :holder AND resource = h.resource_id)\
            """).param("holder", holder).update();
        db.sql("""
            DELETE FROM reservation WHERE holder_id = :holder AND resource NOT IN
                (SELECT resource_id FROM held_resource WHERE holder_id = :holder)\
            """).param("holder", holder).update();
        db.sql("""
            DELETE FROM subnet_claim c USING slice_subnet s
            WHERE c.slice_id = :holder AND s.id = c.subnet_id AND 'claim/' || s.function_id NOT IN
                (SELECT resource_id FROM held_resource WHERE holder_id = :holder)\
            """).param("holder", holder).update();
    }

    static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
