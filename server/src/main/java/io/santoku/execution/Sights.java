package io.santoku.execution;

import io.santoku.driver.Sight;
import io.santoku.plan.Seen;
import java.util.List;
import java.util.Optional;

/// Interprets the answers of components for comparisons.
public final class Sights {
    private Sights() {}

    /// The state that this sight shows; `wasShown` is true if the component showed the resource before. A resource that
    /// is not shown and never was may or may not exist: then the result is empty.
    public static Optional<Seen> seen(Sight sight, boolean wasShown) {
        return switch (sight) {
            case Sight.Same _ -> Optional.of(new Seen.AsMade());
            case Sight.Different(var differences) -> Optional.of(new Seen.Otherwise(sentences(differences)));
            case Sight.Lost(var what, var left) -> Optional.of(new Seen.Lost(what, sentences(left)));
            case Sight.Gone _ -> Optional.of(new Seen.Gone(List.of()));
            case Sight.Unseen(var why) -> wasShown ? Optional.of(new Seen.Gone(List.of(why))) : Optional.empty();
        };
    }

    private static List<String> sentences(List<Sight.Difference> differences) {
        return differences.stream().map(Sight.Difference::sentence).toList();
    }
}
