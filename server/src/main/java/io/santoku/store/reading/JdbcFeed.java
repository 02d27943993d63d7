package io.santoku.store.reading;

import io.santoku.reading.Feed;
import io.santoku.reading.FeedEvent;
import io.santoku.reading.Position;
import io.santoku.store.journal.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the feed from the table `feed_event`, which triggers of the schema fill.
public final class JdbcFeed implements Feed {
    /// The most events deleted in one statement, so that no other transaction waits long for it.
    private static final int MOST_AT_ONCE = 5_000;

    /// Reads in one statement, so that the events, the open transactions and the horizon are those of one moment. A
    /// transaction before `earliest` has ended, and none can begin there.
    private static final String READ = """
        SELECT moment.earliest, moment.upcoming, state.origin, state.xact AS gone_xact, state.number AS gone_number,
            event.*
        FROM (SELECT pg_snapshot_xmin(snap)::text::bigint AS earliest, pg_snapshot_xmax(snap)::text::bigint AS upcoming
              FROM pg_current_snapshot() AS snap) AS moment
        CROSS JOIN feed_state AS state
        LEFT JOIN LATERAL (
            SELECT * FROM feed_event AS e WHERE (e.xact, e.number) > (:xact, :number) AND e.xact < moment.earliest
            ORDER BY e.xact, e.number LIMIT :limit) AS event ON true
        ORDER BY event.xact, event.number\
        """;

    private static final String PRUNE = """
        WITH oldest AS (
            SELECT xact, number, at FROM feed_event WHERE xact < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
            ORDER BY xact, number LIMIT :limit),
        gone AS (
            DELETE FROM feed_event AS event USING oldest
            WHERE event.xact = oldest.xact AND event.number = oldest.number
                AND (oldest.at < :before OR (oldest.xact, oldest.number) <= (:xact, :number))
            RETURNING event.xact, event.number),
        horizon AS (
            UPDATE feed_state SET (xact, number) = (
                SELECT xact, number FROM (
                    SELECT xact, number FROM gone UNION ALL SELECT feed_state.xact, feed_state.number) AS candidate
                ORDER BY xact DESC, number DESC LIMIT 1)
            WHERE EXISTS (SELECT FROM gone))
        SELECT count(*) FROM gone\
        """;

    private static final String EXCESS = """
        SELECT xact, number FROM feed_event ORDER BY xact DESC, number DESC OFFSET :most LIMIT 1\
        """;

    private final JdbcClient db;
    private final FeedRows rows;

    public JdbcFeed(JdbcClient db, StoredJson json) {
        this.db = db;
        this.rows = new FeedRows(json);
    }

    @Override
    public Page read(Position after, int limit) {
        List<Row> found = db.sql(READ)
                .param("xact", after.transaction())
                .param("number", after.number())
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
        Row first = found.getFirst();
        var events = new ArrayList<FeedEvent>();
        found.forEach(row -> row.event().ifPresent(events::add));
        var end = new Position(first.earliest(), 0);
        Position next = events.size() == limit ? events.getLast().position() : end;
        return new Page(first.origin(), first.horizon(), events, next, end, first.earliest() == first.upcoming());
    }

    @Override
    public int prune(Instant before, int most) {
        Position excess = db.sql(EXCESS)
                .param("most", most)
                .query((row, _) -> position(row))
                .optional()
                .orElse(Position.START);
        return db.sql(PRUNE)
                .param("limit", MOST_AT_ONCE)
                .param("before", Timestamp.from(before))
                .param("xact", excess.transaction())
                .param("number", excess.number())
                .query(Integer.class)
                .single();
    }

    /// A row of the answer: the moment of the read, and an event if any was found.
    private record Row(long earliest, long upcoming, String origin, Position horizon, Optional<FeedEvent> event) {}

    private Row row(ResultSet row) throws SQLException {
        Optional<FeedEvent> event = row.getObject("xact") == null ? Optional.empty() : Optional.of(rows.read(row));
        return new Row(
                row.getLong("earliest"),
                row.getLong("upcoming"),
                Objects.requireNonNull(row.getString("origin")),
                new Position(row.getLong("gone_xact"), row.getLong("gone_number")),
                event);
    }

    static Position position(ResultSet row) throws SQLException {
        return new Position(row.getLong("xact"), row.getLong("number"));
    }
}
