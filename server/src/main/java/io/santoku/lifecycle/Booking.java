package io.santoku.lifecycle;

import io.santoku.inventory.Transactions;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Where orders and changes book. Those for the same places wait for each other's locks; those that wait for their turn
/// here hold no connection meanwhile, which everything else needs.
final class Booking {
    private static final int AT_ONCE = 8;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Transactions transactions;

    Booking(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Runs in one transaction.
    <T> T at(Supplier<T> order) {
        turns.acquireUninterruptibly();
        try {
            return transactions.inTransaction(order);
        } finally {
            turns.release();
        }
    }
}
