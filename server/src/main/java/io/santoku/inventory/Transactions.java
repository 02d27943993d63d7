package io.santoku.inventory;

import java.util.function.Supplier;

/// Makes several verbs of the stored sets one: all happen or none.
public interface Transactions {
    /// Does the work in the caller's transaction, or in one of its own; an exception undoes it.
    <T> T inTransaction(Supplier<T> work);

    /// Reads as everything stood at one moment, so that what is read first agrees with what is read last.
    default <T> T atOneMoment(Supplier<T> reads) {
        return inTransaction(reads);
    }
}
