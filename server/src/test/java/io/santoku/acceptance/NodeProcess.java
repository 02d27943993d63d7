package io.santoku.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// A server in a process of its own, as `bin/santoku server` starts it, on a database that is there already.
final class NodeProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final String name;
    private final Path ready;
    private final Process process;

    private NodeProcess(String name, Path ready, Process process) {
        this.name = name;
        this.ready = ready;
        this.process = process;
    }

    /// Starts it; `settings` are those of the server, `database.…` among them, which only its environment
    /// tells.
    static NodeProcess start(String name, Path home, Map<String, String> settings) {
        try {
            Files.createDirectories(home);
            Path ready = home.resolve("ready.json");
            Files.deleteIfExists(ready);
            var builder = new ProcessBuilder(command(name, home, ready))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("node.log").toFile()));
            settings.forEach((key, value) -> builder.environment().put(variable(key), value));
            return new NodeProcess(name, ready, builder.start());
        } catch (IOException failed) {
            throw new AssertionError("cannot start " + name, failed);
        }
    }

    String name() {
        return name;
    }

    /// Its API, once it answers.
    Api api() {
        await(name)
                .atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Files.exists(ready) || !process.isAlive());
        try {
            var addresses = JsonMapper.shared().readTree(Files.readString(ready));
            return new Api(URI.create(addresses.path("server").asString()));
        } catch (IOException failed) {
            throw new AssertionError(name + " did not start: see its log", failed);
        }
    }

    /// Sends it a signal: `STOP`, `CONT`, `KILL` or `TERM`.
    void signal(String signal) {
        try {
            var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()));
            if (kill.start().waitFor() != 0) {
                throw new AssertionError("cannot send " + signal + " to " + name);
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    /// Waits until it has ended after a signal.
    void awaitEnd() {
        await(name).atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    private static List<String> command(String name, Path home, Path ready) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "--sun-misc-unsafe-memory-access=allow"));
        command.add("-Dspring.aot.enabled=" + Boolean.getBoolean("spring.aot.enabled")); // as we run
        command.addAll(List.of("-cp", Objects.requireNonNull(System.getProperty("java.class.path"))));
        command.addAll(List.of("io.santoku.app.Main", "server", "--port", "0", "--data", home.toString()));
        command.addAll(List.of("--ready-file", ready.toString(), "--set", "node=" + name));
        return command;
    }

    private static String variable(String setting) {
        return "SANTOKU_" + setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
