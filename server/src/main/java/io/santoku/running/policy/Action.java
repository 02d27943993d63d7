package io.santoku.running.policy;

import java.util.Locale;

/// The actions that a rule can take.
public enum Action {
    /// Restarts the network service in its place.
    RESTART,
    /// Restarts the network service on another cloud of its location.
    MOVE,
    /// Stops the network service.
    STOP,
    /// Deletes the whole slice.
    DELETE,
    /// Only sends a notification.
    NOTIFY;

    /// The action as rules and clients write it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
