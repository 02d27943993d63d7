package io.santoku.inventory;

/// A site; the id is in lower case. The location `core` always exists.
public record Location(String id, String description) {
    /// The id of the central site.
    public static final String CORE = "core";
}
