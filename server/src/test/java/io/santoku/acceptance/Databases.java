package io.santoku.acceptance;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// What tests look at behind the server's back.
final class Databases {
    private static final List<String> OF_SLICES = List.of(
            "journal",
            "operation",
            "slice",
            "subnet_claim",
            "slice_subnet",
            "held_resource",
            "reservation",
            "base_descriptor",
            "step_time",
            "service_state",
            "nfvo_answer",
            "alert",
            "failing_service",
            "service_failure",
            "policy_decision",
            "observation",
            "looked_at",
            "scheduled_tasks");
    /// When the server looks round next is no content.
    private static final String ROUNDS = "scheduled_rounds";

    private Databases() {}

    /// The same database over connections of our own, so that a busy server cannot keep us waiting.
    static DriverManagerDataSource source(HikariDataSource pool) {
        return new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    /// What an operation that a test left under way would write meanwhile waits, and then finds itself fenced.
    static void forgetSlices(DataSource source) {
        JdbcClient database = JdbcClient.create(source);
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(_ -> {
            database.sql("LOCK TABLE operation IN EXCLUSIVE MODE").update();
            OF_SLICES.forEach(table -> database.sql("DELETE FROM " + table).update());
        });
    }

    static List<String> tables(JdbcClient database) {
        return database.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Every table's number of rows and a hash of their content.
    static Map<String, String> fingerprint(JdbcClient database) {
        var all = new LinkedHashMap<String, String>();
        for (String table : tables(database)) {
            if (table.equals(ROUNDS)) {
                continue;
            }
            all.put(
                    table,
                    database.sql("SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text),"
                                    + " '')) FROM " + table + " t")
                            .query(String.class)
                            .single());
        }
        return all;
    }

    /// Every row of every table, as text.
    static List<String> rows(JdbcClient database) {
        return tables(database).stream()
                .flatMap(
                        table -> database
                                .sql("SELECT '" + table + ": ' || t::text FROM " + table + " t")
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }

    static long count(JdbcClient database, String table) {
        return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
