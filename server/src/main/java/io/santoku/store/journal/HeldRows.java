package io.santoku.store.journal;

import io.santoku.execution.HeldChange;
import io.santoku.execution.ResourceKinds;
import io.santoku.lifecycle.Slices.Held;
import io.santoku.plan.Resource;
import io.santoku.slice.Holder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes the rows of the resources that slices and shared subnets hold.
final class HeldRows {
    private final JdbcClient db;
    private final StoredJson json;
    private final ResourceKinds kinds;
    private final PlanJson plans;

    HeldRows(JdbcClient db, StoredJson json, ResourceKinds kinds) {
        this.db = db;
        this.json = json;
        this.kinds = kinds;
        this.plans = new PlanJson(json, kinds);
    }

    List<Held> of(Holder holder) {
        return db.sql("SELECT resource_id, kind, spec, facts, sure FROM held_resource WHERE holder_id = ? ORDER BY"
                        + " resource_id")
                .param(holder.value())
                .query((row, _) -> new Held(
                        plans.resource(row.getString("kind"), row.getString("spec")),
                        facts(row, holder),
                        row.getBoolean("sure")))
                .list();
    }

    void change(Holder holder, List<HeldChange> changes) {
        for (HeldChange change : changes) {
            switch (change) {
                case HeldChange.Hold(var resource, var facts, var sure) -> hold(holder, resource, facts, sure);
                case HeldChange.Drop(var id) ->
                    db.sql("DELETE FROM held_resource WHERE holder_id = ? AND resource_id = ?")
                            .params(holder.value(), id.value())
                            .update();
            }
        }
    }

    private void hold(Holder holder, Resource resource, @Nullable Object facts, boolean sure) {
        db.sql("""
            INSERT INTO held_resource (holder_id, resource_id, kind, component, spec, facts, sure)
            VALUES (:holder, :id, :kind, :component, :spec::jsonb, :facts::jsonb, :sure)
            ON CONFLICT (holder_id, resource_id) DO UPDATE SET spec = excluded.spec,
                facts = coalesce(excluded.facts, held_resource.facts), sure = excluded.sure\
            """)
                .param("holder", holder.value())
                .param("id", resource.id().value())
                .param("kind", resource.id().kind())
                .param("component", resource.component().toString())
                .param("spec", json.write(resource))
                .param(
                        "facts",
                        facts == null
                                ? null
                                : json.write(facts, place(holder, resource.id().value())))
                .param("sure", sure)
                .update();
    }

    private @Nullable Object facts(ResultSet row, Holder holder) throws SQLException {
        String text = row.getString("facts");
        Class<?> type = kinds.named(row.getString("kind")).facts();
        return text == null ? null : json.read(text, type, place(holder, row.getString("resource_id")));
    }

    /// The purpose for which secrets in a row's facts are sealed.
    private static String place(Holder holder, String resource) {
        return "held_resource/%s/%s/facts".formatted(holder.value(), resource);
    }
}
