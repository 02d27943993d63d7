package io.santoku.lifecycle;

import java.util.Set;

/// The actions of a change on running network services, by their keys: stop them, or restart them, on another cloud if
/// `elsewhere`.
record ServiceActions(Set<String> stops, Set<String> restarts, boolean elsewhere) {
    /// All of them keep running.
    static final ServiceActions NONE = new ServiceActions(Set.of(), Set.of(), false);

    static ServiceActions stop(String key) {
        return new ServiceActions(Set.of(key), Set.of(), false);
    }

    static ServiceActions restart(String key, boolean elsewhere) {
        return new ServiceActions(Set.of(), Set.of(key), elsewhere);
    }
}
