package io.santoku.execution;

import io.santoku.driver.Sight;
import org.jspecify.annotations.Nullable;

/// The outcome of an attempt at a step, or of a look at a resource.
sealed interface Outcome {
    /// The step is completed.
    record Completed(@Nullable Object facts) implements Outcome {}

    /// The component is busy with the step.
    record Busy(@Nullable Object facts, String on) implements Outcome {}

    /// The attempt failed; `fault` says whether another one may help.
    record Failed(Fault fault, Failure failure) implements Outcome {}

    /// The component showed the resource like this.
    record Seen(Sight sight) implements Outcome {}

    /// A call of the attempt was not made, because another node may own the operation by now.
    record Fenced() implements Outcome {}
}
