package io.santoku.execution;

import io.santoku.plan.ResourceId;
import io.santoku.slice.Holder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The journal without a database: fences, keeps what slices hold, and dies before or after chosen writes.
final class InMemoryJournal implements Journal {
    private final Clock clock;
    private final Map<OperationId, Kept> operations = new HashMap<>();
    private final Map<Holder, Map<ResourceId, HeldChange.Hold>> held = new HashMap<>();
    private final Map<Holder, OwnerEffect> outcomes = new HashMap<>();
    private IntPredicate diesBefore = _ -> false;
    private IntPredicate diesAfter = _ -> false;
    private int writes;

    private static final class Kept {
        private final Operation operation;
        private final List<JournalEntry> entries = new ArrayList<>();
        private long epoch;
        private @Nullable Instruction instruction;

        Kept(Operation operation) {
            this.operation = operation;
        }
    }

    /// The process is no more.
    static final class Died extends RuntimeException {
        Died(int write) {
            super("died at write " + write);
        }
    }

    InMemoryJournal(Clock clock) {
        this.clock = clock;
    }

    /// Dies at the writes (counted from 1) for which this holds; a write that is died before does not happen.
    void dies(IntPredicate before, IntPredicate after) {
        diesBefore = before;
        diesAfter = after;
    }

    synchronized void add(Operation operation) {
        operations.put(operation.id(), new Kept(operation));
    }

    synchronized int writes() {
        return writes;
    }

    synchronized Map<ResourceId, HeldChange.Hold> held(Holder slice) {
        return new TreeMap<>(held.getOrDefault(slice, Map.of()));
    }

    /// Nothing is held any more, whatever there is.
    synchronized void forget(Holder slice) {
        held.remove(slice);
    }

    synchronized @Nullable OwnerEffect outcome(Holder slice) {
        return outcomes.get(slice);
    }

    synchronized List<Event> events(OperationId id) {
        return kept(id).entries.stream().map(JournalEntry::event).toList();
    }

    @Override
    public synchronized Claim claim(OperationId id) {
        Kept kept = kept(id);
        kept.epoch++;
        var facts = new HashMap<ResourceId, Object>();
        held(kept.operation.holder()).forEach((resource, hold) -> {
            if (hold.facts() != null) {
                facts.put(resource, hold.facts());
            }
        });
        return new Claim(kept.operation, kept.epoch, List.copyOf(kept.entries), facts);
    }

    @Override
    public synchronized List<JournalEntry> append(Claim claim, Writing writing) {
        Kept kept = kept(claim.operation().id());
        if (kept.epoch != claim.epoch()) {
            throw new Fenced(claim.operation().id());
        }
        if (writing.after().state().ended()
                && kept.instruction != null
                && writing.events().stream().noneMatch(event -> isHeard(event, kept.instruction))) {
            throw Fenced.unread(claim.operation().id());
        }
        writes++;
        if (diesBefore.test(writes)) {
            throw new Died(writes);
        }
        var entries = new ArrayList<JournalEntry>();
        for (Event event : writing.events()) {
            entries.add(new JournalEntry(kept.entries.size() + 1L, clock.instant(), event));
            kept.entries.add(new JournalEntry(kept.entries.size() + 1L, clock.instant(), withoutFacts(event)));
        }
        if (writing.events().stream().anyMatch(event -> isHeard(event, kept.instruction))) {
            kept.instruction = null;
        }
        writing.held().forEach(change -> hold(kept.operation.holder(), change));
        if (writing.effect() != null) {
            outcomes.put(kept.operation.holder(), writing.effect());
        }
        if (diesAfter.test(writes)) {
            throw new Died(writes);
        }
        return entries;
    }

    @Override
    public synchronized Optional<Instruction> instruction(OperationId id) {
        return Optional.ofNullable(kept(id).instruction);
    }

    @Override
    public synchronized boolean instruct(OperationId id, Instruction instruction) {
        Kept kept = kept(id);
        RunState state = RunState.of(kept.operation.plan(), kept.entries);
        if (!instruction.fits(state.state()) || kept.instruction == Instruction.CANCEL) {
            return false;
        }
        kept.instruction = instruction;
        return true;
    }

    private Kept kept(OperationId id) {
        Kept kept = operations.get(id);
        if (kept == null) {
            throw new IllegalStateException("there is no operation " + id);
        }
        return kept;
    }

    private void hold(Holder slice, HeldChange change) {
        Map<ResourceId, HeldChange.Hold> all = held.computeIfAbsent(slice, _ -> new TreeMap<>());
        switch (change) {
            case HeldChange.Drop(var id) -> all.remove(id);
            case HeldChange.Hold hold -> {
                HeldChange.Hold before = all.get(hold.resource().id());
                Object facts = hold.facts() == null && before != null ? before.facts() : hold.facts();
                all.put(hold.resource().id(), new HeldChange.Hold(hold.resource(), facts, hold.sure()));
            }
        }
    }

    private static boolean isHeard(Event event, @Nullable Instruction instruction) {
        return event instanceof Event.Instructed told && told.instruction() == instruction;
    }

    /// Facts are kept once, with what the slice holds.
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
