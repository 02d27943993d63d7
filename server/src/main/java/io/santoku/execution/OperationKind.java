package io.santoku.execution;

import java.util.Locale;

/// The purpose of an operation on its slice or shared subnet.
public enum OperationKind {
    ORDER,
    MODIFY,
    /// Makes resources again that have vanished from components, and repairs resources that differ from how they were
    /// made.
    HEAL,
    DELETE,
    /// Removes resources that exist under a name of a slice, but that no slice holds.
    CLEAN_UP,
    /// Deletes, and abandons resources that cannot be removed: the record is removed in any case, and the operation
    /// lists the abandoned resources.
    FORCE_DELETE;

    /// The kind as clients read it: `order`, `force-delete`, ….
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether the operation is to leave no resource of its holder.
    public boolean deletes() {
        return this == DELETE || this == FORCE_DELETE || this == CLEAN_UP;
    }
}
