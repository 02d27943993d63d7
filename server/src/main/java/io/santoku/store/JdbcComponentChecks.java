package io.santoku.store;

import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.ComponentChecks;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.SystemIdentity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores the result of the last check of each component in the table `component_check`.
record JdbcComponentChecks(JdbcClient client) implements ComponentChecks {
    @Override
    public void put(ComponentId component, SystemIdentity identity, List<CheckItem> items, boolean answered) {
        client.sql("""
            INSERT INTO component_check (component, realm, place, items, answered_at)
            SELECT ref, :realm, :place, :items, CASE WHEN :answered THEN now() END FROM component WHERE ref = :component
            ON CONFLICT (component) DO UPDATE
            SET (realm, place, items, checked_at, answered_at)
              = (excluded.realm, excluded.place, excluded.items, excluded.checked_at,
                 coalesce(excluded.answered_at, component_check.answered_at))
            """)
                .param("component", component.toString())
                .param("realm", identity.realm())
                .param("place", identity.place())
                .param("items", JsonColumns.json(items))
                .param("answered", answered)
                .update();
    }

    @Override
    public Map<ComponentId, ComponentCheck> all() {
        var checks = new HashMap<ComponentId, ComponentCheck>();
        client.sql("SELECT * FROM component_check").query(row -> {
            checks.put(ComponentId.parse(row.getString("component")), read(row));
        });
        return checks;
    }

    private static ComponentCheck read(ResultSet row) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new ComponentCheck(
                new SystemIdentity(row.getString("realm"), row.getString("place")),
                JsonColumns.readCheckItems(row.getString("items")),
                Rows.instant(row, "checked_at"),
                answered == null ? null : answered.toInstant());
    }
}
