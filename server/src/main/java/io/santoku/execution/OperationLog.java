package io.santoku.execution;

import io.santoku.plan.Step;
import io.santoku.slice.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Read access to the journal.
public interface OperationLog {
    /// The operation with all its journal entries.
    Optional<Recorded> find(OperationId id);

    /// The journal entries of an operation after a sequence number, in order.
    List<JournalEntry> entriesAfter(OperationId id, long sequence);

    /// The operations that match, newest first.
    List<Summary> list(Query query);

    /// The newest operation on a holder.
    default Optional<Summary> latest(Holder holder) {
        return list(new Query(holder, null, null, null, 1)).stream().findFirst();
    }

    /// The operation that works on a holder, or is going to.
    default Optional<Summary> open(Holder holder) {
        return latest(holder).filter(latest -> !latest.state().ended());
    }

    /// The number of operations that match, regardless of the page.
    long count(Query query);

    /// The expected duration of each step, learnt from completed steps.
    Function<Step, Duration> expectations();

    /// An operation and its journal.
    record Recorded(Operation operation, List<JournalEntry> entries) {
        /// The state that results from the journal.
        public RunState state() {
            return RunState.of(operation.plan(), entries);
        }
    }

    /// A summary of an operation; `left` is how many resources it left at components.
    record Summary(
            OperationId id,
            Holder holder,
            OperationKind kind,
            OperationState state,
            int stepsDone,
            int stepsTotal,
            int left,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /// The filter for operations: each part may be absent; `before` is the id that the last page ended with.
    record Query(
            @Nullable Holder holder,
            @Nullable OperationState state,
            @Nullable OperationKind kind,
            @Nullable OperationId before,
            int limit) {}
}
