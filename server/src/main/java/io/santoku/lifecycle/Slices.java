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

/// The stored slices, with what they hold and the operations on them.
public interface Slices {
    /// The slice of this id, unless it was deleted.
    Optional<Slice> find(SliceId id);

    /// The same, and nobody else may lock it until the caller's transaction ends.
    Optional<Slice> lock(SliceId id);

    /// The slices that match, newest first, without their NESTs.
    List<Slice> list(Query query);

    /// All slices in short, oldest first; never reads what they are made of.
    List<Brief> briefs();

    /// How many slices match, whatever the page.
    long count(Query query);

    /// Stores a new slice with the operation that orders it.
    void add(Slice slice, Operation operation);

    /// Stores a further operation on a slice, which enters `phase`.
    void begin(SliceId id, Operation operation, Phase phase);

    /// Stores a change of a slice, which becomes what is `wanted` when the operation succeeds.
    void change(SliceId id, Operation operation, Wanted wanted);

    /// Stores how a slice behaves from now on; false when there is no such slice.
    boolean conduct(SliceId id, Conduct conduct);

    /// The identifier with a differentiator that no other slice of its type has; empty when the one that is wanted is
    /// taken. It is kept until the slice is gone (3GPP TS 23.003, 28.4.2).
    Optional<Snssai> allocate(Snssai wanted);

    /// What a slice or a shared subnet holds.
    List<Held> held(Holder id);

    /// Who holds anything at all.
    List<Holder> holders();

    /// A resource that a slice holds, or may hold (`sure` is false while its making has not been confirmed).
    record Held(Resource resource, @Nullable Object facts, boolean sure) {
        /// Its identity within the slice.
        public ResourceId id() {
            return resource.id();
        }
    }

    /// A slice in short.
    record Brief(SliceId id, String name, Slice.Standing standing, Instant createdAt) {}

    /// What a slice becomes: the NEST as posted and as accepted, and what it is made of.
    record Wanted(Map<String, Object> nest, Map<String, Object> effectiveNest, Outline outline) {}

    /// Which slices: each filter may be absent; `before` is the id that the last page ended with.
    record Query(
            @Nullable Phase phase,
            @Nullable String name,
            @Nullable SliceId before,
            int limit) {}
}
