package io.santoku.store.reading;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// A transaction over a connection of its own that writes events about operations.
final class FeedTransaction {
    private static final String WRITE = """
        INSERT INTO feed_event (type, slice_id, operation_id, snapshot)
        VALUES ('operation', 'slice-1', ?, jsonb_build_object('operation', jsonb_build_object(
            'id', ?, 'holder', 'slice-1', 'holderKind', 'slice', 'kind', 'order', 'state', 'running', 'done', 0,
            'total', 3, 'left', 0, 'createdAt', to_timestamp(0), 'startedAt', to_timestamp(0))))\
        """;

    private final Connection connection;

    FeedTransaction(DataSource source) {
        try {
            connection = source.getConnection();
            connection.setAutoCommit(false);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void write(String operation) {
        try (var statement = connection.prepareStatement(WRITE)) {
            statement.setString(1, operation);
            statement.setString(2, operation);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void commit() {
        try (connection) {
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void rollBack() {
        try (connection) {
            connection.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
