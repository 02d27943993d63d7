package io.santoku.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A data source for callers that request many connections, one after the other: after a failure it refuses at once for
/// 500 ms, instead of letting each caller wait for the timeout.
final class QuickRefusal extends DelegatingDataSource {
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final AtomicReference<@Nullable Refused> latest = new AtomicReference<>();

    private record Refused(long at, SQLException why) {}

    QuickRefusal(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Refused refused = latest.get();
        if (refused != null && System.nanoTime() - refused.at() < MOMENT.toNanos()) {
            throw new SQLTransientConnectionException(
                    refused.why().getMessage(), refused.why().getSQLState(), refused.why());
        }
        try {
            return super.getConnection();
        } catch (SQLException away) {
            latest.set(new Refused(System.nanoTime(), away));
            throw away;
        }
    }
}
