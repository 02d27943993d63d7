package io.santoku.store;

import io.santoku.inventory.Storage;
import io.santoku.store.secrets.SecretBox;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Builds the inventory's storage on PostgreSQL.
public final class InventoryStore {
    private InventoryStore() {}

    /// The inventory in this database, whose schema must exist already; `box` seals and opens the passwords.
    public static Storage on(DataSource database, PlatformTransactionManager transactions, SecretBox box) {
        var client = JdbcClient.create(database);
        return new Storage(
                new JdbcRegistry(client, box, snapshots(transactions)),
                new JdbcCatalogue(client),
                new JdbcReservations(client),
                new JdbcComponentChecks(client),
                new JdbcMaintenances(client),
                new SpringTransactions(new TransactionTemplate(transactions), snapshots(transactions)));
    }

    // REPEATABLE READ lets all queries of a snapshot read the same state.
    private static TransactionTemplate snapshots(PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        template.setReadOnly(true);
        return template;
    }
}
