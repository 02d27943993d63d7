package io.santoku.store.running;

import io.santoku.running.dashboard.DashboardRecords;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores which dashboards were written, with the fingerprint of each.
public final class JdbcDashboardRecords implements DashboardRecords {
    private final JdbcClient db;

    public JdbcDashboardRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, String> prints() {
        var prints = new HashMap<String, String>();
        db.sql("SELECT uid, print FROM dashboard").query(row -> {
            prints.put(row.getString("uid"), row.getString("print"));
        });
        return prints;
    }

    @Override
    public void put(String uid, String print) {
        db.sql("INSERT INTO dashboard (uid, print) VALUES (?, ?) ON CONFLICT (uid) DO UPDATE SET print ="
                        + " excluded.print")
                .params(uid, print)
                .update();
    }

    @Override
    public void drop(String uid) {
        db.sql("DELETE FROM dashboard WHERE uid = ?").param(uid).update();
    }
}
