package io.santoku.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections for whoever asks for many, one after the other: once one could not be had, nobody waits for another for
/// a moment.
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
