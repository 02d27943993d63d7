package io.santoku.bench.chaos;

import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.scenario.FaultScenario;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/// Runs clients of two orchestrators: those of the first order without waiting for the outcome, those of the second are
/// timed.
final class HangRun {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration BETWEEN_ORDERS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int CLIENTS = 6;
    private static final double BUDGET = 1.2;
    private static final int PERCENT = 100;

    private final EmulatedWorld world;
    private final Database database;
    private final Pace pace = new Pace(new Random(1));
    private final Client client;
    private final Ledger ledger = new Ledger();
    private final AtomicReference<Queue<Duration>> phase = new AtomicReference<>(new ConcurrentLinkedQueue<>());

    HangRun(EmulatedWorld world, Database database, URI server) {
        this.world = world;
        this.database = database;
        this.client = new Client(() -> List.of(server), pace);
    }

    Verdict run(Duration before, Duration hang) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            begin(threads);
            pace.rest(WARM_UP);
            Spread quiet = measured(before);
            world.addFault(new FaultScenario(ChaosWorld.HANGING, "*", 1, -1, "hang"));
            Spread hung = measured(hang);
            world.clearFaults();
            pace.end();
            return judge(quiet, hung);
        }
    }

    private void begin(ExecutorService threads) {
        for (int i = 0; i < CLIENTS; i++) {
            threads.execute(this::orderOnly);
            threads.execute(this::orderAndWait);
        }
    }

    private Spread measured(Duration length) {
        var durations = new ConcurrentLinkedQueue<Duration>();
        phase.set(durations);
        pace.rest(length);
        phase.set(new ConcurrentLinkedQueue<>());
        return new Spread(List.copyOf(durations));
    }

    private void orderOnly() {
        while (pace.rest(BETWEEN_ORDERS)) {
            order(ChaosWorld.HANGING + "-ns");
        }
    }

    private void orderAndWait() {
        while (pace.restUpTo(BETWEEN_ORDERS)) {
            Queue<Duration> into = phase.get();
            long start = System.nanoTime();
            Reply ordered = order(ChaosWorld.OTHER + "-ns");
            if (ordered.isAccepted()) {
                // the stream of a slice's events ends with its operation
                String slice = "/v1/slices/" + ordered.member("/id");
                client.send("GET", slice + "/events", null);
                into.add(Duration.ofNanos(System.nanoTime() - start));
                client.insist("DELETE", slice, null, PATIENCE);
            }
        }
    }

    private Reply order(String nsd) {
        Reply reply = client.insist("POST", "/v1/slices", Wishes.boxesWith(nsd), PATIENCE);
        if (reply.isAccepted()) {
            ledger.ordered(reply.member("/id"), reply.member("/operation/id"));
        }
        return reply;
    }

    private Verdict judge(Spread quiet, Spread hung) {
        double ratio = hung.at(0.99) / quiet.at(0.99);
        var cleanup = new Cleanup(client, database, ledger);
        return new Verdict()
                .report("load average of the machine", Verdict.load())
                .seconds("orders at the other NFVO, before", quiet, null)
                .seconds("orders at the other NFVO, while one hangs", hung, null)
                .most("p99 against before", Math.rint(ratio * PERCENT) / PERCENT, BUDGET)
                .none("operations that never end", cleanup.rest())
                .none("acknowledged and lost", ledger.lost(database))
                .none("left after all slices were deleted: of ours", cleanup.deleteAll())
                .none("left after all slices were deleted: outside", List.copyOf(Leaks.outside(world.inventory())));
    }
}
