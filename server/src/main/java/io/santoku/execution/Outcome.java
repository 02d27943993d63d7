package io.santoku.execution;

import io.santoku.driver.Sight;
import org.jspecify.annotations.Nullable;

/// How an attempt at a step, or a look at a resource, ended.
sealed interface Outcome {
    /// The step is completed.
    record Completed(@Nullable Object facts) implements Outcome {}

    /// The component is busy with it.
    record Busy(@Nullable Object facts, String on) implements Outcome {}

    /// It failed; `fault` tells whether another attempt may help.
    record Failed(Fault fault, Failure failure) implements Outcome {}

    /// The component showed this.
    record Seen(Sight sight) implements Outcome {}

    /// A call of it was not made, because the operation may be another node's by now.
    record Fenced() implements Outcome {}
}
