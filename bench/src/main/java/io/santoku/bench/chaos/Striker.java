package io.santoku.bench.chaos;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Kills nodes at random moments and starts them again, mostly at once; pauses some nodes instead, for longer than the
/// time after which others consider a node dead.
final class Striker implements AutoCloseable {
    private static final Duration SHORTEST_PEACE = Duration.ofSeconds(1);
    private static final Duration LONGEST_MORE = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(16);
    private static final int LATE_ONE_IN = 5;
    private static final int PAUSE_ONE_IN = 12;

    private final Nodes nodes;
    private final Pace pace;
    private final PrintStream progress;
    private final List<Strike> strikes = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final AtomicInteger repairs = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Striker(Nodes nodes, Pace pace, PrintStream progress) {
        this.nodes = nodes;
        this.pace = pace;
        this.progress = progress;
    }

    /// Runs until `kills` nodes were killed, or one did not come back.
    void kill(int kills) {
        int done = 0;
        while (done < kills && troubles.isEmpty() && pace.rest(SHORTEST_PEACE) && pace.restUpTo(LONGEST_MORE)) {
            Node node = nodes.any(pace.chance()).orElse(null);
            if (node != null && nodes.areMany() && pace.oneIn(PAUSE_ONE_IN)) {
                pause(node);
            } else if (node != null) {
                kill(node);
                done++;
                progress.printf("\rkills %d of %d ", done, kills);
            }
        }
        progress.println();
    }

    /// Waits until all affected nodes are up again.
    boolean awaitRepairs(Duration patience) {
        return Waits.until(patience, () -> repairs.get() == 0 && nodes.allUp());
    }

    List<Strike> strikes() {
        return List.copyOf(strikes);
    }

    long count(Strike.Kind kind) {
        return strikes.stream().filter(strike -> strike.kind() == kind).count();
    }

    /// The nodes that did not come back.
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void kill(Node node) {
        boolean late = pace.oneIn(LATE_ONE_IN);
        Instant at = node.kill();
        repair(() -> {
            if (late) {
                Waits.pause(LATE);
            }
            Instant begun = Instant.now();
            node.start();
            note(Strike.Kind.KILL, node, at, begun);
        });
    }

    private void pause(Node node) {
        URI where = node.uri().orElseThrow();
        Instant at = node.pause();
        repair(() -> {
            Waits.pause(PAUSE);
            node.resume(where);
            note(Strike.Kind.PAUSE, node, at, null);
        });
    }

    private void note(Strike.Kind kind, Node node, Instant at, @Nullable Instant begun) {
        strikes.add(new Strike(kind, node.name(), at, begun));
    }

    private void repair(Runnable how) {
        repairs.incrementAndGet();
        var _ = CompletableFuture.runAsync(how, threads).whenComplete((_, failed) -> {
            if (failed != null) {
                troubles.add(String.valueOf(failed.getMessage()));
            }
            repairs.decrementAndGet();
        });
    }
}
