package io.santoku.lifecycle;

import io.santoku.execution.Operation;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import io.santoku.slice.Holder;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The stored slices, with the resources that they hold and the operations on them.
public interface Slices {
    /// The slice of this id, unless it was deleted.
    Optional<Slice> find(SliceId id);

    /// The slice of this id, locked for other transactions until the caller's transaction ends.
    Optional<Slice> lock(SliceId id);

    /// The slices that match, newest first, without their NESTs.
    List<Slice> list(Query query);

    /// Summaries of all slices, oldest first; never reads their outlines.
    List<Brief> briefs();

    /// The number of slices that match, regardless of the page.
    long count(Query query);

    /// Stores a new slice with the operation that orders it.
    void add(Slice slice, Operation operation);

    /// Stores a further operation on a slice, which enters `phase`.
    void begin(SliceId id, Operation operation, Phase phase);

    /// Stores a change of a slice, which becomes `wanted` when the operation succeeds.
    void change(SliceId id, Operation operation, Wanted wanted);

    /// Stores the conduct of a slice from now on; false when there is no such slice.
    boolean conduct(SliceId id, Conduct conduct);

    /// Allocates the S-NSSAI, with a differentiator that no other slice of its type has; empty when the wanted one is
    /// taken. It is kept until the slice is gone (3GPP TS 23.003, 28.4.2).
    Optional<Snssai> allocate(Snssai wanted);

    /// The resources that a slice or a shared subnet holds.
    List<Held> held(Holder id);

    /// All holders that hold a resource.
    List<Holder> holders();

    /// A resource that a slice holds, or may hold (`sure` is false while its making has not been confirmed).
    record Held(Resource resource, @Nullable Object facts, boolean sure) {
        /// Its identity within the slice.
        public ResourceId id() {
            return resource.id();
        }
    }

    /// A summary of a slice.
    record Brief(SliceId id, String name, Slice.Standing standing, Instant createdAt) {}

    /// The wanted content of a slice: the NEST as posted and as accepted, and its outline.
    record Wanted(Map<String, Object> nest, Map<String, Object> effectiveNest, Outline outline) {}

    /// The filter for slices: it selects all of them, newest first, until it is narrowed. Each method returns
    /// another filter; null lifts a restriction.
    final class Query {
        private @Nullable Phase phase;
        private @Nullable String name;
        private @Nullable SliceId before;
        private int limit = Integer.MAX_VALUE;

        private Query() {}

        /// Selects all slices.
        public static Query all() {
            return new Query();
        }

        /// Selects only slices in this phase.
        public Query in(@Nullable Phase only) {
            return with(query -> query.phase = only);
        }

        /// Selects only slices of this name.
        public Query named(@Nullable String only) {
            return with(query -> query.name = only);
        }

        /// Selects only slices that are older than this one, with which the last page ended.
        public Query before(@Nullable SliceId last) {
            return with(query -> query.before = last);
        }

        /// Selects at most this number of slices.
        public Query first(int most) {
            return with(query -> query.limit = most);
        }

        private Query with(Consumer<Query> change) {
            var copy = new Query();
            copy.phase = phase;
            copy.name = name;
            copy.before = before;
            copy.limit = limit;
            change.accept(copy);
            return copy;
        }

        /// The only phase, if there is a restriction.
        public @Nullable Phase phase() {
            return phase;
        }

        /// The only name, if there is a restriction.
        public @Nullable String name() {
            return name;
        }

        /// The slice with which the last page ended.
        public @Nullable SliceId before() {
            return before;
        }

        /// The largest number of slices to return.
        public int limit() {
            return limit;
        }
    }
}
