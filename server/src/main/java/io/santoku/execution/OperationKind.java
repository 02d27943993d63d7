package io.santoku.execution;

import java.util.Locale;

/// What an operation does to its slice or shared subnet.
public enum OperationKind {
    ORDER,
    MODIFY,
    /// Makes again what has vanished outside, and mends what is otherwise than it was made.
    HEAL,
    DELETE,
    /// Takes away what is outside under a name that a slice had, though no slice holds it.
    CLEAN_UP,
    /// Deletes, and abandons what cannot be removed: the record goes in any case, and the operation lists the rest.
    FORCE_DELETE;

    /// The kind as clients read it: `order`, `force-delete`, ….
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether nothing shall be left of what it works on.
    public boolean deletes() {
        return this == DELETE || this == FORCE_DELETE || this == CLEAN_UP;
    }
}
