package io.santoku.emulators;

import io.santoku.emulators.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Runs a world by itself: `--scenario file.yaml` (else the built-in `dev`) and `--port` for the control API.
public final class Main {
    private Main() {}

    /// Starts the world, prints where it is controlled, and runs until stopped.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments);
        String file = option(words, "--scenario", "");
        Scenario scenario = file.isEmpty() ? Scenario.builtIn("dev") : Scenario.parse(Files.readString(Path.of(file)));
        int port = Integer.parseInt(option(words, "--port", "0"));
        EmulatedWorld world = EmulatedWorld.start(scenario, port, InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(world::close));
        System.out.println("emulated world '" + scenario.name() + "' at " + world.controlUri());
        new CountDownLatch(1).await();
    }

    private static String option(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : otherwise;
    }
}
