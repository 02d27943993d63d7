package io.santoku.lifecycle;

import java.util.Set;

/// What a draft does to network services that are there already, by their keys: end them, or start them anew, on
/// another cloud if `elsewhere`.
record Turn(Set<String> stops, Set<String> restarts, boolean elsewhere) {
    /// They stay as they are.
    static final Turn NONE = new Turn(Set.of(), Set.of(), false);

    static Turn stop(String key) {
        return new Turn(Set.of(key), Set.of(), false);
    }

    static Turn restart(String key, boolean elsewhere) {
        return new Turn(Set.of(), Set.of(key), elsewhere);
    }
}
