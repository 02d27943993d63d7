package io.santoku.bench.chaos;

import io.santoku.emulators.EmulatedWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Places orders and cancels each at a random moment: before it starts, while it runs, while it is undone, or too late.
final class CancelRun {
    private static final Duration LATEST = Duration.ofMillis(1200);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Client client;
    private final Database database;
    private final Pace pace;
    private final Ledger ledger = new Ledger();
    private final Ends ends;
    private final AtomicInteger cancelled = new AtomicInteger();
    private final List<String> ineffective = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    CancelRun(Client client, Database database, Pace pace) {
        this.client = client;
        this.database = database;
        this.pace = pace;
        this.ends = new Ends(database, pace);
    }

    /// Runs until `orders` cancellations were accepted.
    Verdict run(int orders, int atOnce, EmulatedWorld world) {
        var twins = new Twins(world, pace);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(ends::watch);
            threads.execute(twins::watch);
            cancel(orders, atOnce, threads);
            Verdict verdict = judge(world, twins);
            pace.end();
            return verdict;
        }
    }

    private void cancel(int orders, int atOnce, ExecutorService threads) {
        var working = new AtomicInteger(atOnce);
        for (int i = 0; i < atOnce; i++) {
            threads.execute(() -> {
                while (cancelled.get() < orders) {
                    one();
                }
                working.decrementAndGet();
            });
        }
        while (working.get() > 0) {
            Waits.pause(Duration.ofMillis(200));
        }
    }

    private void one() {
        Reply reply = client.insist("POST", "/v1/slices", Wishes.any(pace.chance()), PATIENCE);
        if (!reply.isAccepted()) {
            note("order " + reply.status());
            return;
        }
        String operation = reply.member("/operation/id");
        ledger.ordered(reply.member("/id"), operation);
        if (!pace.oneIn(10)) {
            pace.restUpTo(LATEST);
        }
        Reply answer = client.insist("POST", "/v1/operations/" + operation + "/cancel", null, PATIENCE);
        String end = ends.await(operation);
        note("cancel answered " + answer.status() + ", order " + end);
        if (answer.isAccepted()) {
            cancelled.incrementAndGet();
        }
        if (answer.isAccepted() && end.equals("succeeded")) {
            ineffective.add(operation);
        }
    }

    private void note(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    private Verdict judge(EmulatedWorld world, Twins twins) {
        var cleanup = new Cleanup(client, database, ledger);
        var verdict = new Verdict().report("load average of the machine", Verdict.load());
        new TreeMap<>(answers).forEach(verdict::report);
        verdict.none("accepted cancellations that changed nothing", ineffective);
        verdict.none("operations that never end", cleanup.rest());
        Findings findings = new Findings(world, database, ledger);
        findings.atRest(verdict);
        verdict.none("left after all slices were deleted: of ours", cleanup.deleteAll());
        findings.atTheEnd(verdict, twins, client);
        return verdict.none("certificates without an answer from every place", findings.certificatesWith("unanswered"));
    }
}
