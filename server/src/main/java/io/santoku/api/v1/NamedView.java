package io.santoku.api.v1;

/// The id, the name and the description of a registered entry.
record NamedView(String id, String name, String description) {}
