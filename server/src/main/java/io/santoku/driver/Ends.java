package io.santoku.driver;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The two ends of a connection between a core function and a radio function; an end that has no part in an order is
/// null.
public record Ends<T>(@Nullable T core, @Nullable T radio) {
    /// Returns the ends that are present, the core's first.
    public Stream<T> present() {
        return Stream.of(core, radio).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /// Returns the ends with each one that is present converted.
    public <R> Ends<R> map(Function<T, R> conversion) {
        return new Ends<>(core == null ? null : conversion.apply(core), radio == null ? null : conversion.apply(radio));
    }
}
