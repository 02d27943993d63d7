package io.santoku.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One server process, started as an operator would start it, and killed or paused at will.
final class Node {
    private static final Duration READY = Duration.ofSeconds(90);

    private final String name;
    private final Path folder;
    private final Installation installation;
    private int incarnation;
    private volatile @Nullable Process process;
    private volatile @Nullable URI uri;

    Node(String name, Installation installation) {
        this.name = name;
        this.installation = installation;
        this.folder = installation.folder().resolve(name);
    }

    String name() {
        return name;
    }

    /// The node's address, while it is ready, alive and not paused.
    Optional<URI> uri() {
        return Optional.ofNullable(uri);
    }

    boolean isUp() {
        return uri != null;
    }

    /// Starts the process and waits until it is ready; returns the time at which the process began.
    Instant start() {
        try {
            Files.createDirectories(folder);
            Path ready = folder.resolve("ready-" + ++incarnation + ".json");
            var builder = new ProcessBuilder(installation.command(name, folder, ready));
            builder.environment().putAll(installation.environment());
            builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            Instant begun = Instant.now();
            Process started = builder.start();
            process = started;
            awaitReady(started, ready);
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends `SIGKILL`; returns the time of it.
    Instant kill() {
        uri = null;
        Instant now = Instant.now();
        Process doomed = process;
        if (doomed != null) {
            doomed.destroyForcibly();
            doomed.onExit().join();
        }
        return now;
    }

    /// Sends `SIGSTOP`; returns the time of it.
    Instant pause() {
        uri = null;
        Instant now = Instant.now();
        signal("STOP");
        return now;
    }

    /// Sends `SIGCONT`, after [#pause].
    void resume(URI where) {
        signal("CONT");
        uri = where;
    }

    private void signal(String which) {
        Process target = process;
        if (target == null) {
            return;
        }
        try {
            var kill = new ProcessBuilder("kill", "-" + which, Long.toString(target.pid())).start();
            if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("cannot send " + which + " to " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private void awaitReady(Process started, Path ready) throws IOException {
        boolean done = Waits.until(READY, () -> Files.exists(ready) || !started.isAlive());
        if (!done || !Files.exists(ready)) {
            started.destroyForcibly();
            throw new IllegalStateException(name + " did not start; see " + log() + ": " + lastLines());
        }
        uri = URI.create(JsonMapper.shared()
                .readTree(Files.readString(ready))
                .path("server")
                .asString());
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private List<String> lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return lines.subList(Math.max(0, lines.size() - 5), lines.size());
    }
}
