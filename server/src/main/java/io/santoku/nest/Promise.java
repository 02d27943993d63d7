package io.santoku.nest;

import java.util.List;
import java.util.Locale;

/// How one attribute that a NEST gives is kept: `attribute` is its place (a JSON pointer), `keeping` a word of
/// [Keeping], `by` the names of its keepers, `how` the way they keep it or the reason why it is not kept.
public record Promise(String attribute, String keeping, List<String> by, String how) {
    public Promise {
        by = List.copyOf(by);
    }

    /// How far an attribute is kept.
    public enum Keeping {
        /// A component makes it true.
        ENFORCED,
        /// A component measures it.
        WATCHED,
        /// It is stored with the slice and has no effect.
        RECORDED;

        /// Returns the word that clients read.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
