package io.santoku.bench.chaos;

import io.santoku.app.DevServer;
import io.santoku.emulators.EmulatedWorld;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// A cluster under load in an emulated world, from its first order until nothing is left.
final class ChaosRun implements AutoCloseable {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int STAYING = 20;

    private final EmulatedWorld world;
    private final Database database;
    private final Nodes nodes;
    private final Pace stories;
    private final Pace whole;
    private final Client client;
    private final Ledger ledger = new Ledger();
    private final Ends ends;
    private final Twins twins;
    private final Weather weather;

    ChaosRun(DevServer dev, Installation installation, int count, long seed) {
        world = dev.world();
        database = new Database(dev.postgres());
        nodes = new Nodes(count, installation);
        stories = new Pace(new Random(seed));
        whole = new Pace(new Random(seed));
        client = new Client(nodes::living, whole);
        ends = new Ends(database, whole);
        twins = new Twins(world, whole);
        weather = new Weather(world, stories);
    }

    EmulatedWorld world() {
        return world;
    }

    Nodes nodes() {
        return nodes;
    }

    Database database() {
        return database;
    }

    Client client() {
        return client;
    }

    /// The pace of the clients, which ends when no more orders are placed.
    Pace pace() {
        return stories;
    }

    /// Runs `clients` clients at once, and the blow.
    Verdict run(int clients, Blow blow) {
        PickHistory.record(database);
        nodes.start();
        world.clearCalls();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List.<Runnable>of(ends::watch, twins::watch, weather::blow, weather::ebb)
                    .forEach(threads::execute);
            begin(clients, threads);
            stories.rest(WARM_UP);
            blow.strike();
            stories.end();
            Verdict verdict = judge(blow);
            whole.end();
            return verdict;
        }
    }

    @Override
    public void close() {
        stories.end();
        whole.end();
        nodes.close();
        database.close();
    }

    private void begin(int clients, ExecutorService threads) {
        var toKeep = new Semaphore(STAYING);
        for (int i = 0; i < clients; i++) {
            threads.execute(new Story(client, ledger, ends, stories, toKeep));
        }
    }

    private Verdict judge(Blow blow) {
        var cleanup = new Cleanup(client, database, ledger);
        List<String> underWay = cleanup.rest();
        var verdict = new Verdict().report("load average of the machine", Verdict.load());
        blow.report(verdict);
        verdict.none("operations that never end", underWay)
                .none("operations that still list something left", cleanup.listed());
        Findings findings = new Findings(world, database, ledger);
        findings.atRest(verdict);
        verdict.none("left after all slices were deleted: of ours", cleanup.deleteAll());
        findings.atTheEnd(verdict, twins, client);
        return verdict.report("faults of components, at random", weather.count())
                .report("components that went down, and came back", weather.outages());
    }
}
