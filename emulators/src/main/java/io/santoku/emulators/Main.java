package io.santoku.emulators;

import io.santoku.emulators.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Runs a world as a program: `--scenario file.yaml` (default: the built-in `dev`), `--port` for the control API, and
/// `--ca-file` for the file to which it writes the certificate that clients of its TLS servers must trust.
public final class Main {
    private Main() {}

    /// Starts the world, prints the address of its control API, and runs until stopped.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments);
        String file = option(words, "--scenario", "");
        Scenario scenario = file.isEmpty() ? Scenario.builtIn("dev") : Scenario.parse(Files.readString(Path.of(file)));
        int port = Integer.parseInt(option(words, "--port", "0"));
        EmulatedWorld world = EmulatedWorld.start(scenario, port, InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(world::close));
        writeCertificate(world, option(words, "--ca-file", ""));
        System.out.println("emulated world '" + scenario.name() + "' at " + world.controlUri());
        new CountDownLatch(1).await();
    }

    private static void writeCertificate(EmulatedWorld world, String file) throws IOException {
        for (Emulated component : world.components()) {
            String pem = component.registration().get("caCertificate");
            if (pem != null && !file.isEmpty()) {
                Files.writeString(Path.of(file), pem); // the same for all components of a world
            }
        }
    }

    private static String option(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : otherwise;
    }
}
