package io.santoku.driver.http;

import io.santoku.driver.Sight;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers the slices whose orders a component cannot remove, because it offers no removal (405, 501): the component
/// still shows them, and nothing can remove them.
public final class UndeletableResources {
    private static final Set<Integer> NO_REMOVAL = Set.of(405, 501);
    private static final int MOST = 10_000;

    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    /// Records the answer to the removal of a slice's order.
    public void removed(String sliceId, Answer answer) {
        if (NO_REMOVAL.contains(answer.status())) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.add(sliceId);
        }
    }

    /// Forgets the slice, because its order was sent again: it is looked at as before.
    public void sent(String sliceId) {
        kept.remove(sliceId);
    }

    /// The sight of a slice whose order the component cannot remove; empty for any other slice.
    public Optional<Sight> sight(String sliceId) {
        return kept.contains(sliceId)
                ? Optional.of(new Sight.Unseen("knows no removal, and keeps what it was sent"))
                : Optional.empty();
    }
}
