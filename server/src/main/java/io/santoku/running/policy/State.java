package io.santoku.running.policy;

import java.util.Locale;

/// The state of a decision.
public enum State {
    /// The action is decided but cannot be taken yet: the slice is busy, the cool-down lasts, or a notification failed.
    WAITING,
    /// The action was taken, or the operation that carries it out was started.
    ACTED,
    /// No rule acts.
    NOTHING;

    /// The state as clients read it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
