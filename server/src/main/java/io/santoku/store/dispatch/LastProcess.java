package io.santoku.store.dispatch;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the last process of a node still holds though it is gone: a new one knows that before it can do anything
/// else.
public final class LastProcess {
    private LastProcess() {}

    /// Lets go of the operations that it had picked, for whoever is ready to go on with them, and tells how many; none
    /// in a database without tables. Who still runs under this name notices, as it does at a take-over.
    public static int release(DataSource source, String node) {
        boolean isNew = JdbcClient.create(source)
                .sql("SELECT to_regclass(?) IS NULL")
                .param(ClusterDispatcher.TABLE)
                .query(Boolean.class)
                .single();
        return isNew ? 0 : new Picks(source, ClusterDispatcher.TABLE, node).release();
    }
}
