package io.santoku.store;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Maintenance;
import io.santoku.inventory.Maintenances;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores the components in maintenance in the table `component_maintenance`.
record JdbcMaintenances(JdbcClient client) implements Maintenances {
    @Override
    public Optional<Maintenance> begin(ComponentId component, String reason) {
        return client.sql("""
            INSERT INTO component_maintenance (component, reason)
            SELECT ref, :reason FROM component WHERE ref = :component
            ON CONFLICT (component) DO UPDATE SET reason = excluded.reason
            RETURNING since, reason
            """)
                .param("component", component.toString())
                .param("reason", reason)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public boolean end(ComponentId component) {
        client.sql("DELETE FROM component_maintenance WHERE component = :component")
                .param("component", component.toString())
                .update();
        return client.sql("SELECT EXISTS (SELECT FROM component WHERE ref = :component)")
                .param("component", component.toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<ComponentId, Maintenance> all() {
        var maintenances = new HashMap<ComponentId, Maintenance>();
        client.sql("SELECT * FROM component_maintenance").query(row -> {
            maintenances.put(ComponentId.parse(row.getString("component")), read(row));
        });
        return maintenances;
    }

    private static Maintenance read(ResultSet row) throws SQLException {
        return new Maintenance(Rows.instant(row, "since"), row.getString("reason"));
    }
}
