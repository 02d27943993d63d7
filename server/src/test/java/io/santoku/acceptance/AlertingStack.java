package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Prometheus and Alertmanager with the configuration that we ship, but for addresses and times: quicker, and on free
/// ports.
final class AlertingStack implements AutoCloseable {
    private static final Path SHIPPED = Path.of("..", "ops", "prometheus");
    private static final List<String> PROGRAMS = List.of("prometheus", "prometheus-alertmanager");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final URI santoku;
    private final int prometheus = freePort();
    private final int alertmanager = freePort();
    private final List<Process> running = new ArrayList<>();

    private AlertingStack(Path folder, URI santoku) {
        this.folder = folder;
        this.santoku = santoku;
    }

    /// Whether both are installed.
    static boolean isInstalled() {
        return PROGRAMS.stream()
                .allMatch(program -> Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, program))));
    }

    /// Both, once they answer; they watch and tell the server there.
    static AlertingStack start(Path folder, URI santoku) throws IOException {
        var stack = new AlertingStack(folder, santoku);
        for (String file : List.of("prometheus.yml", "alerts.yml", "alertmanager.yml")) {
            stack.configure(file);
        }
        stack.launch(
                "prometheus-alertmanager",
                "--config.file=alertmanager.yml",
                "--storage.path=alertmanager",
                "--cluster.listen-address=",
                "--web.listen-address=127.0.0.1:" + stack.alertmanager);
        stack.launch(
                "prometheus",
                "--config.file=prometheus.yml",
                "--storage.tsdb.path=prometheus",
                "--web.listen-address=127.0.0.1:" + stack.prometheus);
        List.of(stack.prometheus(), stack.alertmanager()).forEach(AlertingStack::awaitReady);
        return stack;
    }

    Api prometheus() {
        return new Api(URI.create("http://127.0.0.1:" + prometheus));
    }

    Api alertmanager() {
        return new Api(URI.create("http://127.0.0.1:" + alertmanager));
    }

    @Override
    public void close() {
        running.forEach(Process::destroy);
        running.forEach(process -> process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(_ -> process.destroyForcibly())
                .join());
    }

    private void configure(String file) throws IOException {
        String shipped = Files.readString(SHIPPED.resolve(file));
        String quick = shipped.replaceAll("\\b(10|5)s", "1s")
                .replace("127.0.0.1:8000", santoku.getAuthority())
                .replace("127.0.0.1:9093", "127.0.0.1:" + alertmanager);
        assertThat(quick).as("addresses and times of " + file).doesNotContain("8000", "9093", "10s");
        Files.writeString(folder.resolve(file), quick);
    }

    private void launch(String... command) throws IOException {
        running.add(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(command[0] + ".log").toFile())
                .start());
    }

    private static void awaitReady(Api program) {
        await(program.server().toString())
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> program.get("/-/ready").status() == 200);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
