package io.santoku.execution;

import java.time.Instant;

/// The reason why a run stopped.
public sealed interface Rest {
    /// The operation has ended.
    record Over() implements Rest {}

    /// Nothing is to be done before this time.
    record Until(Instant time) implements Rest {}
}
