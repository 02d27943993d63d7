package io.santoku.nest;

import java.util.List;
import java.util.Locale;

/// What becomes of one attribute that a NEST gives: `attribute` is its place (a JSON pointer), `keeping` a word of
/// [Keeping], `by` are those who keep it, `how` says what they do about it or why nobody does.
public record Promise(String attribute, String keeping, List<String> by, String how) {
    public Promise {
        by = List.copyOf(by);
    }

    /// How far an attribute is kept.
    public enum Keeping {
        /// Somebody makes it true.
        ENFORCED,
        /// Somebody measures it.
        WATCHED,
        /// It is kept with the slice, and does nothing.
        RECORDED;

        /// As clients read it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
