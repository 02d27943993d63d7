package io.santoku.store.alert;

import static java.util.stream.Collectors.groupingBy;

import io.santoku.running.alert.Alert;
import io.santoku.running.alert.AlertBook;
import io.santoku.running.alert.FailingNetworkService;
import io.santoku.running.alert.FailingService;
import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores the alerts in PostgreSQL.
public final class JdbcAlertBook implements AlertBook {
    /// Selects the failures to show. From the moment a slice is changed, the failures of services that the change
    /// restarted or stopped no longer count.
    private static final String SHOWN = """
        SELECT * FROM failing_service AS failing WHERE shown AND NOT EXISTS (
            SELECT FROM slice, jsonb_array_elements(slice.outline -> 'sites') AS site
            WHERE slice.id = failing.slice_id AND site ->> 'key' = failing.service_key
                AND ((site ->> 'incarnation')::int <> failing.incarnation OR (site ->> 'stopped')::boolean))\
        """;

    /// The largest number of alerts that may be open for one service; the first of them already reports the failure.
    private static final int MOST_OPEN = 100;

    private final JdbcClient db;

    public JdbcAlertBook(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean open(Alert alert, SliceId slice, NsId service) {
        boolean isNews = db.sql("""
            INSERT INTO alert (fingerprint, starts_at, slice_id, ns_id)
            SELECT :fingerprint, CAST(:start AS timestamptz), :slice, :service
            WHERE (SELECT count(*) FROM alert WHERE slice_id = :slice AND ns_id = :service AND resolved_at IS NULL) < :most
            ON CONFLICT DO NOTHING\
            """)
                        .param("fingerprint", alert.fingerprint())
                        .param("start", Timestamp.from(alert.startsAt()))
                        .param("slice", slice.value())
                        .param("service", service.value())
                        .param("most", MOST_OPEN)
                        .update()
                > 0;
        if (isNews && end(alert, "<")) {
            forget(slice, service);
        }
        return isNews;
    }

    @Override
    public void forgetOld() {
        db.sql("DELETE FROM alert WHERE received_at < now() - interval '30 days' AND (resolved_at IS NOT NULL"
                        + " OR NOT EXISTS (SELECT FROM slice s WHERE s.id = slice_id))")
                .update();
        db.sql("DELETE FROM service_failure WHERE at < now() - interval '30 days'")
                .update();
    }

    /// Also stores the resolution of an unknown alert, so that its firing notification is ignored should it arrive
    /// later.
    @Override
    public boolean resolve(Alert alert, SliceId slice, NsId service) {
        if (end(alert, "<=")) {
            return true;
        }
        db.sql("""
            INSERT INTO alert (fingerprint, starts_at, slice_id, ns_id, resolved_at)
            VALUES (:fingerprint, :start, :slice, :service, clock_timestamp()) ON CONFLICT DO NOTHING\
            """)
                .param("fingerprint", alert.fingerprint())
                .param("start", Timestamp.from(alert.startsAt()))
                .param("slice", slice.value())
                .param("service", service.value())
                .update();
        return false;
    }

    /// Resolves the open alerts with this fingerprint that started before the alert, or also at the same time, as the
    /// comparison `before` says.
    private boolean end(Alert alert, String before) {
        return db.sql("""
            UPDATE alert SET resolved_at = clock_timestamp()
            WHERE fingerprint = :fingerprint AND resolved_at IS NULL AND starts_at\
            """ + " " + before + " :start")
                        .param("fingerprint", alert.fingerprint())
                        .param("start", Timestamp.from(alert.startsAt()))
                        .update()
                > 0;
    }

    @Override
    public boolean isOpen(SliceId slice, NsId service) {
        return db.sql("SELECT EXISTS (SELECT FROM alert WHERE slice_id = ? AND ns_id = ? AND resolved_at IS NULL)")
                .params(slice.value(), service.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean fail(FailingService failing) {
        boolean isNews = db.sql("""
            INSERT INTO failing_service (slice_id, ns_id, service_key, location, incarnation, since, labels)
            VALUES (:slice, :service, :key, :location, :incarnation, :since, :labels::jsonb)
            ON CONFLICT (slice_id, ns_id) DO UPDATE SET incarnation = excluded.incarnation, since = excluded.since,
                labels = excluded.labels, shown = true, due = 'epoch', settled = false, operation_id = NULL,
                waiting = NULL WHERE failing_service.incarnation < excluded.incarnation\
            """)
                        .param("slice", failing.slice().value())
                        .param("service", failing.service().value())
                        .param("key", failing.key())
                        .param("location", failing.location())
                        .param("incarnation", failing.incarnation())
                        .param("since", Timestamp.from(failing.since()))
                        .param("labels", FailingRows.labels(failing.labels()))
                        .update()
                > 0;
        if (isNews) {
            note(failing);
        }
        return isNews;
    }

    private void note(FailingService failing) {
        db.sql("INSERT INTO service_failure (slice_id, ns_id, at) VALUES (?, ?, ?)")
                .params(failing.slice().value(), failing.service().value(), Timestamp.from(failing.since()))
                .update();
    }

    @Override
    public boolean forget(SliceId slice, NsId service) {
        return db.sql("DELETE FROM failing_service WHERE slice_id = ? AND ns_id = ? RETURNING shown")
                .params(slice.value(), service.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public boolean clear(SliceId slice, NsId service) {
        return db.sql("UPDATE failing_service SET shown = false WHERE slice_id = ? AND ns_id = ? AND shown")
                        .params(slice.value(), service.value())
                        .update()
                > 0;
    }

    @Override
    public List<FailingService> known(SliceId slice) {
        return db.sql("SELECT * FROM failing_service WHERE slice_id = ? ORDER BY since")
                .param(slice.value())
                .query((row, _) -> FailingRows.failing(row))
                .list();
    }

    @Override
    public List<FailingNetworkService> of(SliceId slice) {
        return db.sql(SHOWN + " AND slice_id = ? ORDER BY since")
                .param(slice.value())
                .query((row, _) -> FailingRows.error(row))
                .list();
    }

    @Override
    public Map<SliceId, List<FailingNetworkService>> all() {
        return db.sql(SHOWN + " ORDER BY since").query((row, _) -> FailingRows.error(row)).list().stream()
                .collect(groupingBy(FailingNetworkService::slice));
    }
}
