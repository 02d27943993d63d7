package io.santoku.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The running PostgreSQL, guarded by a small shell. The shell reads a pipe from this process; when this process ends
/// in any way, the pipe closes, and the shell stops the database cleanly.
final class Postmaster {
    private static final String GUARD = """
        exec 3<&0
        "$@" </dev/null 3<&- &
        postmaster=$!
        { read -r _ <&3; kill -INT $postmaster; } &
        reader=$!
        exec 3<&-
        wait $postmaster
        status=$?
        kill $reader 2>/dev/null
        exit $status
        """;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LINE_OF_PORT = 3;
    private static final int LINE_OF_STATUS = 7;
    private static final int LOG_LINES_TO_SHOW = 5;

    private final Cluster cluster;
    private final int port;
    private final Process guard;

    private Postmaster(Cluster cluster, int port, Process guard) {
        this.cluster = cluster;
        this.port = port;
        this.guard = guard;
    }

    /// Starts PostgreSQL; returns as soon as it accepts connections.
    static Postmaster start(Cluster cluster, int port) {
        try {
            var builder = Commands.prepare(guarded(cluster.command("postgres", arguments(cluster, port))));
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(cluster.log().toFile()));
            var postmaster = new Postmaster(cluster, port, builder.start());
            postmaster.awaitReady();
            return postmaster;
        } catch (IOException e) {
            throw new EmbeddedPostgresFailed("Cannot start PostgreSQL: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }

    int port() {
        return port;
    }

    /// Runs an action once PostgreSQL has ended for any reason.
    void whenEnded(Runnable action) {
        var _ = guard.onExit().thenRun(action);
    }

    /// Stops PostgreSQL cleanly and waits until it has ended.
    void stop() {
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                cluster.stop("immediate");
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresFailed("Cannot stop PostgreSQL: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }

    // In a session of its own, so that Ctrl-C in a terminal reaches only the server, which then stops the database.
    private static List<String> guarded(List<String> command) {
        var guarded = new ArrayList<String>();
        if (Commands.works(List.of("setsid", "true"))) {
            guarded.add("setsid");
        }
        guarded.addAll(List.of("sh", "-c", GUARD, "guard"));
        guarded.addAll(command);
        return guarded;
    }

    private static List<String> arguments(Cluster cluster, int port) {
        var settings = List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=120",
                "shared_buffers=64MB",
                "max_wal_size=256MB",
                "fsync=on",
                "synchronous_commit=on",
                "jit=off",
                "log_timezone=UTC",
                "timezone=UTC");
        var arguments = new ArrayList<>(List.of("-D", cluster.data().toString()));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private void awaitReady() throws InterruptedException {
        long start = System.nanoTime();
        while (!isReady()) {
            if (guard.waitFor(5, TimeUnit.MILLISECONDS)) {
                throw new EmbeddedPostgresFailed("PostgreSQL ended at its start: " + endOfLog());
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                stop();
                throw new EmbeddedPostgresFailed(
                        "PostgreSQL was not ready after " + PATIENCE.toSeconds() + " s: " + endOfLog());
            }
        }
    }

    private boolean isReady() {
        return readyPort(cluster.postmasterLines()).equals(Optional.of(port));
    }

    /// The port of a postmaster whose status is "ready", that is, that accepts connections.
    static Optional<Integer> readyPort(List<String> lines) {
        boolean isReady = lines.size() > LINE_OF_STATUS
                && lines.get(LINE_OF_STATUS).strip().equals("ready");
        return isReady ? Optional.of(Integer.valueOf(lines.get(LINE_OF_PORT))) : Optional.empty();
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(cluster.log());
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - LOG_LINES_TO_SHOW), lines.size()));
        } catch (IOException _) {
            return "see " + cluster.log();
        }
    }
}
