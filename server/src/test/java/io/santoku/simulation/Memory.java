package io.santoku.simulation;

import io.santoku.execution.Instruction;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Operation;
import io.santoku.inventory.Reservation;
import io.santoku.inventory.Transactions;
import io.santoku.lifecycle.ResourceObservation;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.SliceSubnet;
import io.santoku.lifecycle.Slices;
import io.santoku.plan.ResourceId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The database: its tables, and transactions that undo what they did when an exception ends them. Keys sort by age.
final class Memory implements Transactions {
    final Map<String, SliceRow> slices = new TreeMap<>();
    final Map<String, SubnetRow> subnets = new TreeMap<>();
    final TreeMap<String, OperationRow> operations = new TreeMap<>();
    /// When operations that left something are taken up again.
    final Map<String, Instant> takeUps = new TreeMap<>();
    final Map<String, ExecutionRow> executions = new TreeMap<>();
    final Map<HeldKey, Slices.Held> held = new TreeMap<>();
    final Map<HeldKey, ResourceObservation> observed = new TreeMap<>();
    final Map<BookingKey, Reservation> reservations = new TreeMap<>();
    final Map<String, Map<String, Object>> archive = new TreeMap<>();
    final Map<String, Map<String, Object>> bases = new TreeMap<>();
    /// The operations of which an operator was told that they will be cancelled.
    final Set<String> cancelled = new TreeSet<>();
    private final Runnable access;
    private final List<Runnable> afterwards = new ArrayList<>();
    private @Nullable Deque<Runnable> undo;
    private long changes;

    /// A slice, what it becomes when the change under way succeeds, and how it stood before that.
    record SliceRow(Slice slice, Slices.@Nullable Wanted wanted, Slice.@Nullable Standing before) {}

    /// A subnet without its users, which are in `claims`, and whether its failed removal was reported.
    record SubnetRow(SliceSubnet subnet, List<String> claims, boolean reported) {}

    /// An operation and its journal.
    record OperationRow(
            Operation operation,
            long epoch,
            boolean ended,
            @Nullable Instruction instruction,
            List<JournalEntry> entries) {}

    /// Who runs an operation, or when it is to be run.
    record ExecutionRow(Instant due, @Nullable String picker, Instant heartbeat, long version) {}

    record HeldKey(String holder, ResourceId resource) implements Comparable<HeldKey> {
        @Override
        public int compareTo(HeldKey other) {
            int byHolder = holder.compareTo(other.holder);
            return byHolder == 0 ? resource.compareTo(other.resource) : byHolder;
        }
    }

    record BookingKey(String holder, String resource) implements Comparable<BookingKey> {
        @Override
        public int compareTo(BookingKey other) {
            int byHolder = holder.compareTo(other.holder);
            return byHolder == 0 ? resource.compareTo(other.resource) : byHolder;
        }
    }

    /// `access` throws when whoever asks right now cannot reach the database.
    Memory(Runnable access) {
        this.access = access;
    }

    void touch() {
        access.run();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        touch();
        if (undo != null) {
            return work.get();
        }
        undo = new ArrayDeque<>();
        boolean isDone = false;
        try {
            T result = work.get();
            isDone = true;
            return result;
        } finally {
            end(isDone);
        }
    }

    /// Done once the transaction is committed, at once without one.
    void afterCommit(Runnable what) {
        if (undo == null) {
            what.run();
        } else {
            afterwards.add(what);
        }
    }

    <K, V> void put(Map<K, V> table, K key, V value) {
        V before = table.put(key, value);
        remember(() -> restore(table, key, before));
    }

    <K, V> boolean remove(Map<K, V> table, K key) {
        V before = table.remove(key);
        remember(() -> restore(table, key, before));
        return before != null;
    }

    private static <K, V> void restore(Map<K, V> table, K key, @Nullable V before) {
        if (before == null) {
            table.remove(key);
        } else {
            table.put(key, before);
        }
    }

    /// How often something was changed.
    long changes() {
        return changes;
    }

    private void remember(Runnable inverse) {
        changes++;
        if (undo != null) {
            undo.push(inverse);
        }
    }

    private void end(boolean isDone) {
        Deque<Runnable> done = undo;
        undo = null;
        List<Runnable> hooks = List.copyOf(afterwards);
        afterwards.clear();
        if (isDone) {
            hooks.forEach(Runnable::run);
        } else if (done != null) {
            done.forEach(Runnable::run);
        }
    }
}
