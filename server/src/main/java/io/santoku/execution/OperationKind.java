package io.santoku.execution;

import java.util.Locale;

/// What an operation does to its slice.
public enum OperationKind {
    ORDER,
    DELETE;

    /// The kind as clients read it: `order`, `delete`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
