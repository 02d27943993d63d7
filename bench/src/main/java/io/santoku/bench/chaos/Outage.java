package io.santoku.bench.chaos;

import io.santoku.store.embedded.EmbeddedPostgres;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Stops the database for a while.
final class Outage implements Blow {
    private static final Duration AFTERWARDS = Duration.ofSeconds(20);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final double RECOVERY_SECONDS = 15;

    private final ChaosRun run;
    private final EmbeddedPostgres postgres;
    private final Duration length;
    private Instant back = Instant.MIN;
    private int refused;

    Outage(ChaosRun run, EmbeddedPostgres postgres, Duration length) {
        this.run = run;
        this.postgres = postgres;
        this.length = length;
    }

    @Override
    public void strike() {
        postgres.crash();
        long start = System.nanoTime();
        while (System.nanoTime() - start < length.toNanos()) {
            refused += run.client().send("GET", "/v1/slices", null).status() == 503 ? 1 : 0;
            Waits.pause(BETWEEN_QUESTIONS);
        }
        back = Instant.now();
        postgres.recover();
        run.pace().rest(AFTERWARDS);
    }

    @Override
    public void report(Verdict verdict) {
        List<Duration> first = run.database()
                .rows(
                        "SELECT min(at) FROM journal WHERE at > ?",
                        row -> Duration.between(back, row.getTimestamp(1).toInstant()),
                        Timestamp.from(back));
        verdict.report("seconds without PostgreSQL", length.toSeconds())
                .report("questions answered with 503 meanwhile", refused)
                .seconds("from the start of PostgreSQL to the first step", new Spread(first), RECOVERY_SECONDS);
    }
}
