package io.santoku.bench.chaos;

import io.santoku.store.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Queries the database directly, over a separate connection that is reopened when it breaks.
final class Database implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private @Nullable Connection connection;

    Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /// Reads one row.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// The rows of a query; throws [IllegalStateException] when the database does not answer.
    synchronized <T> List<T> rows(String sql, Row<T> row, Object... values) {
        try (var question = open().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                question.setObject(i + 1, values[i]);
            }
            return all(question.executeQuery(), row);
        } catch (SQLException away) {
            forget();
            throw new IllegalStateException("the database does not answer: " + away.getMessage(), away);
        }
    }

    synchronized void run(String sql) {
        try (var statement = open().createStatement()) {
            statement.execute(sql);
        } catch (SQLException away) {
            forget();
            throw new IllegalStateException("the database does not answer: " + away.getMessage(), away);
        }
    }

    long number(String sql, Object... values) {
        return rows(sql, row -> row.getLong(1), values).getFirst();
    }

    @Override
    public synchronized void close() {
        forget();
    }

    private static <T> List<T> all(ResultSet found, Row<T> row) throws SQLException {
        var all = new ArrayList<T>();
        while (found.next()) {
            all.add(row.read(found));
        }
        return all;
    }

    private Connection open() throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(
                    postgres.jdbcUrl(), postgres.username(), postgres.password().reveal());
        }
        return connection;
    }

    private void forget() {
        try (var _ = connection) {
            connection = null;
        } catch (SQLException _) {
            connection = null; // it was broken already
        }
    }
}
