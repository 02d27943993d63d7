package io.santoku.driver.http;

import io.santoku.driver.Sight;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What a component keeps for good, because it knows no removal (405, 501): it shows it still, and nobody can take it
/// away.
public final class UndeletableResources {
    private static final Set<Integer> NO_REMOVAL = Set.of(405, 501);
    private static final int MOST = 10_000;

    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    /// Takes in how the removal of a slice's order was answered.
    public void removed(String sliceId, Answer answer) {
        if (NO_REMOVAL.contains(answer.status())) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.add(sliceId);
        }
    }

    /// The slice's order was sent again: it is looked at as before.
    public void sent(String sliceId) {
        kept.remove(sliceId);
    }

    /// What is to be said of a slice whose order the component keeps; empty for any other.
    public Optional<Sight> sight(String sliceId) {
        return kept.contains(sliceId)
                ? Optional.of(new Sight.Unseen("knows no removal, and keeps what it was sent"))
                : Optional.empty();
    }
}
