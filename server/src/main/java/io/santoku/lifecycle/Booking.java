package io.santoku.lifecycle;

import io.santoku.inventory.Transactions;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Limits how many orders and changes book at the same time. Those for the same places wait for each other's locks;
/// those that wait here hold no database connection meanwhile, which all other work needs.
final class Booking {
    private static final int AT_ONCE = 8;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Transactions transactions;

    Booking(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Runs `order` in one transaction.
    <T> T at(Supplier<T> order) {
        turns.acquireUninterruptibly();
        try {
            return transactions.inTransaction(order);
        } finally {
            turns.release();
        }
    }
}
