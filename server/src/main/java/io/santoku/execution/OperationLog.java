package io.santoku.execution;

import io.santoku.plan.Step;
import io.santoku.slice.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
        return list(Query.all().of(holder).first(1)).stream().findFirst();
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

    /// A summary of an operation.
    record Summary(
            OperationId id,
            Holder holder,
            OperationKind kind,
            OperationState state,
            Progress progress,
            Instant createdAt,
            Span span) {
        /// When the operation was started.
        public @Nullable Instant startedAt() {
            return span.started();
        }

        /// When the operation ended.
        public @Nullable Instant endedAt() {
            return span.ended();
        }

        /// How many resources the operation left at components.
        public int left() {
            return progress.left();
        }
    }

    /// The numbers of finished steps, of all steps, and of resources that were left at components.
    record Progress(int stepsDone, int stepsTotal, int left) {}

    /// The filter for operations: it selects all of them, newest first, until it is narrowed. Each method
    /// returns another filter; null lifts a restriction.
    final class Query {
        private @Nullable Holder holder;
        private @Nullable OperationState state;
        private @Nullable OperationKind kind;
        private @Nullable OperationId before;
        private int limit = Integer.MAX_VALUE;

        private Query() {}

        /// Selects all operations.
        public static Query all() {
            return new Query();
        }

        /// Selects only operations on this holder.
        public Query of(@Nullable Holder only) {
            return with(query -> query.holder = only);
        }

        /// Selects only operations in this state.
        public Query in(@Nullable OperationState only) {
            return with(query -> query.state = only);
        }

        /// Selects only operations of this kind.
        public Query of(@Nullable OperationKind only) {
            return with(query -> query.kind = only);
        }

        /// Selects only operations that are older than this one, with which the last page ended.
        public Query before(@Nullable OperationId last) {
            return with(query -> query.before = last);
        }

        /// Selects at most this number of operations.
        public Query first(int most) {
            return with(query -> query.limit = most);
        }

        private Query with(Consumer<Query> change) {
            var copy = new Query();
            copy.holder = holder;
            copy.state = state;
            copy.kind = kind;
            copy.before = before;
            copy.limit = limit;
            change.accept(copy);
            return copy;
        }

        /// The only holder, if there is a restriction.
        public @Nullable Holder holder() {
            return holder;
        }

        /// The only state, if there is a restriction.
        public @Nullable OperationState state() {
            return state;
        }

        /// The only kind, if there is a restriction.
        public @Nullable OperationKind kind() {
            return kind;
        }

        /// The operation with which the last page ended.
        public @Nullable OperationId before() {
            return before;
        }

        /// The largest number of operations to return.
        public int limit() {
            return limit;
        }
    }
}
