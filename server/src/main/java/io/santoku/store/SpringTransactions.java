package io.santoku.store;

import io.santoku.inventory.Transactions;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions of the database.
record SpringTransactions(TransactionTemplate template, TransactionTemplate snapshots) implements Transactions {
    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(template.<T>execute(_ -> work.get()));
    }

    @Override
    public <T> T atOneMoment(Supplier<T> reads) {
        return Objects.requireNonNull(snapshots.<T>execute(_ -> reads.get()));
    }
}
