package io.santoku.running.policy;

import java.util.Locale;

/// What became of a decision.
public enum State {
    /// It was decided and cannot be done yet: the slice is busy, or the rule has to cool down.
    WAITING,
    /// It was done; where an operation does it, that was started.
    ACTED,
    /// No rule has anything to do about it.
    NOTHING;

    /// The state as clients read it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
