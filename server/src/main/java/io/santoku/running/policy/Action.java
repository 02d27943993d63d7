package io.santoku.running.policy;

import java.util.Locale;

/// What a rule can have done.
public enum Action {
    /// The network service is restarted where it is.
    RESTART,
    /// The same on another cloud of its location.
    MOVE,
    /// The network service is stopped.
    STOP,
    /// The whole slice is taken down.
    DELETE,
    /// Somebody is told, and nothing else is done.
    NOTIFY;

    /// The action as rules and clients write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
