package io.santoku.store;

import io.santoku.inventory.Transactions;
import io.santoku.inventory.Witness;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs work in transactions and snapshots of the database.
record SpringTransactions(TransactionTemplate template, TransactionTemplate snapshots) implements Transactions {
    @Override
    public <T> T inTransaction(Supplier<T> work) {
        boolean isOutermost = !TransactionSynchronizationManager.isActualTransactionActive();
        return Objects.requireNonNull(
                template.<T>execute(_ -> isOutermost ? Witness.seesDone(work.get()) : work.get()));
    }

    @Override
    public <T> T atOneMoment(Supplier<T> reads) {
        return Objects.requireNonNull(snapshots.<T>execute(_ -> reads.get()));
    }
}
