package io.santoku.simulation;

import io.santoku.execution.Event;
import io.santoku.execution.HeldChange;
import io.santoku.execution.Instruction;
import io.santoku.execution.Journal;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Leavings;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.RunState;
import io.santoku.execution.Writing;
import io.santoku.lifecycle.SliceOutcome;
import io.santoku.lifecycle.Slices.Held;
import io.santoku.plan.ResourceId;
import io.santoku.simulation.Memory.BookingKey;
import io.santoku.simulation.Memory.HeldKey;
import io.santoku.simulation.Memory.OperationRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The journal in memory: fences, keeps facts only with what is held, and settles, as the one in PostgreSQL does.
final class MemoryJournal implements Journal {
    private final Memory memory;
    private final Settling settling;
    private final Clock clock;
    private long sequence;

    MemoryJournal(Memory memory, Clock clock) {
        this.memory = memory;
        this.settling = new Settling(memory, clock);
        this.clock = clock;
    }

    static void add(Memory memory, Operation operation) {
        memory.put(memory.operations, operation.id().value(), new OperationRow(operation, 0, false, null, List.of()));
    }

    @Override
    public Claim claim(OperationId id) {
        return memory.inTransaction(() -> {
            OperationRow row = row(id);
            var claimed =
                    new OperationRow(row.operation(), row.epoch() + 1, row.ended(), row.instruction(), row.entries());
            memory.put(memory.operations, id.value(), claimed);
            return new Claim(row.operation(), claimed.epoch(), row.entries(), facts(row.operation()));
        });
    }

    @Override
    public List<JournalEntry> append(Claim claim, Writing writing) {
        return memory.inTransaction(() -> {
            Operation operation = claim.operation();
            OperationRow row = row(operation.id());
            if (row.epoch() != claim.epoch()) {
                throw new Fenced(operation.id());
            }
            if (writing.after().state().ended() && unread(row, writing) != null) {
                throw Fenced.unread(operation.id());
            }
            var all = new ArrayList<>(row.entries());
            List<JournalEntry> written = entries(writing.events());
            written.forEach(
                    entry -> all.add(new JournalEntry(entry.sequence(), entry.at(), withoutFacts(entry.event()))));
            boolean isOver = writing.after().state().ended();
            memory.put(
                    memory.operations,
                    operation.id().value(),
                    new OperationRow(row.operation(), row.epoch(), isOver, unread(row, writing), all));
            writing.held().forEach(change -> hold(operation.holder().value(), change));
            if (writing.effect() instanceof SliceOutcome outcome) {
                settling.settle(operation.holder(), outcome);
            }
            if (isOver && !operation.kind().deletes()) {
                unsee(operation.holder().value());
            }
            if (isOver) {
                release(operation.holder().value());
                Leavings.pause(operation, writing.after())
                        .ifPresentOrElse(
                                pause -> memory.put(
                                        memory.takeUps,
                                        operation.id().value(),
                                        clock.instant().plus(pause)),
                                () -> memory.remove(
                                        memory.takeUps, operation.id().value()));
            }
            return written;
        });
    }

    @Override
    public Optional<Instruction> instruction(OperationId id) {
        memory.touch();
        return Optional.ofNullable(row(id).instruction());
    }

    @Override
    public boolean instruct(OperationId id, Instruction instruction) {
        memory.touch();
        OperationRow row = row(id);
        RunState state = RunState.of(row.operation().plan(), row.entries());
        if (!instruction.fits(state.state()) || row.instruction() == Instruction.CANCEL) {
            return false;
        }
        var instructed = new OperationRow(row.operation(), row.epoch(), false, instruction, row.entries());
        memory.put(memory.operations, id.value(), instructed);
        return true;
    }

    private static @Nullable Instruction unread(OperationRow row, Writing writing) {
        boolean isHeard = writing.events().stream()
                .anyMatch(event -> event instanceof Event.Instructed(var given, var _) && given == row.instruction());
        return isHeard ? null : row.instruction();
    }

    private OperationRow row(OperationId id) {
        return Objects.requireNonNull(memory.operations.get(id.value()), "no such operation");
    }

    private Map<ResourceId, Object> facts(Operation operation) {
        var facts = new HashMap<ResourceId, Object>();
        MemorySlices.held(memory, operation.holder()).forEach(one -> {
            if (one.facts() != null) {
                facts.put(one.id(), one.facts());
            }
        });
        return facts;
    }

    private List<JournalEntry> entries(List<Event> events) {
        var entries = new ArrayList<JournalEntry>();
        for (Event event : events) {
            entries.add(new JournalEntry(++sequence, clock.instant(), event));
        }
        return entries;
    }

    private void hold(String holder, HeldChange change) {
        switch (change) {
            case HeldChange.Drop(var id) -> memory.remove(memory.held, new HeldKey(holder, id));
            case HeldChange.Hold(var resource, var facts, var sure) -> {
                var key = new HeldKey(holder, resource.id());
                Held before = memory.held.get(key);
                Object known = facts == null && before != null ? before.facts() : facts;
                memory.put(memory.held, key, new Held(resource, known, sure));
            }
        }
    }

    /// What was seen before says nothing any more.
    private void unsee(String holder) {
        List.copyOf(memory.observed.keySet()).stream()
                .filter(key -> key.holder().equals(holder))
                .forEach(key -> memory.remove(memory.observed, key));
    }

    /// Bookings and claims for what is not held when an operation ends.
    private void release(String holder) {
        for (BookingKey key : List.copyOf(memory.reservations.keySet())) {
            if (key.holder().equals(holder) && !isHeld(holder, key.resource())) {
                takeBack(holder, key);
                memory.remove(memory.reservations, key);
            }
        }
        memory.subnets.forEach((id, row) -> {
            if (!isHeld(holder, "claim/" + row.subnet().functionId())) {
                MemorySubnets.release(memory, id, holder);
            }
        });
    }

    /// A service that was to be restarted in its place, and was not, takes its room back.
    private void takeBack(String holder, BookingKey key) {
        String service = key.resource().split("~", -1)[0];
        memory.held.keySet().stream()
                .filter(held -> held.holder().equals(holder)
                        && held.resource().value().split("~", -1)[0].equals(service))
                .map(held -> new BookingKey(holder, held.resource().value()))
                .filter(booking -> !memory.reservations.containsKey(booking))
                .findFirst()
                .ifPresent(booking ->
                        memory.put(memory.reservations, booking, Objects.requireNonNull(memory.reservations.get(key))));
    }

    private boolean isHeld(String holder, String resource) {
        return memory.held.containsKey(new HeldKey(holder, new ResourceId(resource)));
    }

    private static Event withoutFacts(Event event) {
        return switch (event) {
            case Event.Waiting(var step, var direction, var _, var on) -> new Event.Waiting(step, direction, null, on);
            case Event.Done(var step, var direction, var _) -> new Event.Done(step, direction, null);
            case Event.Started _, Event.Intended _, Event.Retrying _, Event.GaveUp _ -> event;
            case Event.LeftOut _, Event.RollbackBegan _, Event.Ended _ -> event;
            case Event.Asked _, Event.Instructed _, Event.Certified _, Event.TakenUp _ -> event;
        };
    }
}
