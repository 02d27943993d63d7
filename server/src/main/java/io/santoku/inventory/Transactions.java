package io.santoku.inventory;

import java.util.function.Supplier;

/// Combines several method calls on the stored sets into one: all take effect or none.
public interface Transactions {
    /// Does the work in the caller's transaction, or in a new one; an exception rolls it back.
    <T> T inTransaction(Supplier<T> work);

    /// Does all reads as of one moment, so that the first and the last agree.
    default <T> T atOneMoment(Supplier<T> reads) {
        return inTransaction(reads);
    }
}
