package io.santoku.driver;

/// The progress of a removal.
public sealed interface Removal {
    /// Nothing is there, or nothing is left.
    record Gone() implements Removal {}

    /// The component is removing it: ask again later.
    record Underway(String detail) implements Removal {}
}
