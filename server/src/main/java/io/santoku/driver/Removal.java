package io.santoku.driver;

/// How far a removal is.
public sealed interface Removal {
    /// It is not there, or no more.
    record Gone() implements Removal {}

    /// The component is taking it down: ask again later.
    record Underway(String detail) implements Removal {}
}
