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

    /// The filter for slices: each part may be absent; `before` is the id that the last page ended with.
    record Query(
            @Nullable Phase phase,
            @Nullable String name,
            @Nullable SliceId before,
            int limit) {}
}
