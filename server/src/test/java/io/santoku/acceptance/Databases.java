package io.santoku.acceptance;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /// When the server looks round next, what it saw of components then, and the events about that are no content.
    private static final Set<String> ROUNDS = Set.of("scheduled_rounds", "component_check", "feed_event", "feed_state");

    private Databases() {}

    /// The same database over connections of our own, so that a busy server cannot keep us waiting.
    static DriverManagerDataSource source(HikariDataSource pool) {
        return new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    /// The same as the role that owns the tables.
    static DriverManagerDataSource owned(String url, Map<String, Object> settings) {
        return new DriverManagerDataSource(
                url,
                String.valueOf(settings.get("santoku.database.migration.username")),
                String.valueOf(settings.get("santoku.database.migration.password")));
    }

    /// Deletes all slices, and ends all maintenance. What an operation that a test left under way would write meanwhile
    /// waits, and then finds itself fenced.
    static void forgetSlices(DataSource source) {
        JdbcClient database = JdbcClient.create(source);
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(_ -> {
            database.sql("LOCK TABLE operation IN EXCLUSIVE MODE").update();
            OF_SLICES.forEach(table -> database.sql("DELETE FROM " + table).update());
            database.sql("DELETE FROM component_maintenance").update();
        });
        forgetRefusals(source);
    }

    /// No cloud has refused anything lately, so that slices are placed as if they were the first ones.
    static void forgetRefusals(DataSource source) {
        JdbcClient.create(source)
                .sql("UPDATE vim_capacity SET refusal = NULL, refused_at = NULL")
                .update();
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
            if (ROUNDS.contains(table)) {
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
