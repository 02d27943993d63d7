package io.santoku.store.journal;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.ComponentUse;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds the slices that use a component or a function, from the resources that they hold and from their outlines.
public final class JdbcComponentUse implements ComponentUse {
    private final JdbcClient db;

    public JdbcComponentUse(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> slicesUsing(ComponentId component) {
        return db.sql("""
            SELECT DISTINCT coalesce(claim.slice_id, held.holder_id) AS slice_id
            FROM held_resource held LEFT JOIN subnet_claim claim ON claim.subnet_id = held.holder_id
            WHERE component = ? ORDER BY slice_id
            """)
                .param(component.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public List<Hold> holds(ComponentId component) {
        return db.sql("""
            SELECT holder_id, kind, coalesce(facts ->> 'accountId', spec ->> 'name', resource_id) AS name
            FROM held_resource WHERE component = ? ORDER BY holder_id, resource_id
            """)
                .param(component.toString())
                .query((row, _) -> new Hold(row.getString("holder_id"), row.getString("kind"), row.getString("name")))
                .list();
    }

    @Override
    public List<String> slicesUsingFunction(String functionId) {
        return db.sql("SELECT id FROM slice WHERE jsonb_exists(outline -> 'functions', ?) ORDER BY id")
                .param(functionId)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
