package io.santoku.store.dispatch;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Releases the operations that the last process of a node still holds although it has ended: a new process of the node
/// knows that before anything else.
public final class LastProcess {
    private LastProcess() {}

    /// Releases the operations that it had picked, so that any ready node can continue them, and returns their
    /// number; zero in a database without tables. A process that still runs under this name notices the release, as
    /// it would notice a takeover.
    public static int release(DataSource source, String node) {
        boolean isNew = JdbcClient.create(source)
                .sql("SELECT to_regclass(?) IS NULL")
                .param(ClusterDispatcher.TABLE)
                .query(Boolean.class)
                .single();
        return isNew ? 0 : new Picks(source, ClusterDispatcher.TABLE, node).release();
    }
}
