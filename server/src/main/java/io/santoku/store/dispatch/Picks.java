package io.santoku.store.dispatch;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The executions that one node has picked in one of db-scheduler's tables.
final class Picks {
    private static final Logger LOG = LoggerFactory.getLogger(Picks.class);

    private final JdbcClient db;
    private final String table;
    private final String node;

    Picks(DataSource source, String table, String node) {
        this.db = JdbcClient.create(source);
        this.table = table;
        this.node = node;
    }

    /// Releases all of them at once and returns their number; a process of this name that still runs one of them
    /// notices by the changed version.
    int release() {
        return db.sql("UPDATE " + table + " SET picked = false, picked_by = NULL, last_heartbeat = NULL,"
                        + " version = version + 1 WHERE picked_by = ?")
                .param(node)
                .update();
    }

    /// For a node that is leaving: if the database does not answer, the other nodes find out by the missing heartbeats.
    void releaseIfPossible() {
        try {
            release();
        } catch (DataAccessException away) {
            LOG.warn("{} left without handing over its work: {}", node, away.getMessage());
        }
    }
}
