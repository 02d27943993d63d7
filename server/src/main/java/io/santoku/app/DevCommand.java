package io.santoku.app;

import io.santoku.emulators.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `santoku dev`: the slice manager with an emulated world around it, registered and ready.
@Command(
        name = "dev",
        description = "The slice manager with an emulated world around it, empty at each start.",
        mixinStandardHelpOptions = true)
final class DevCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(names = "--scenario", description = "file that describes the world (a core and three edges)")
    private @Nullable Path scenario;

    @Override
    public Integer call() {
        Path given = options.data();
        Path folder = given == null ? Path.of(System.getProperty("user.home"), ".santoku", "dev") : given;
        try (var dev = DevServer.start(scenario(), options.arguments(folder), folder)) {
            System.out.printf("Santoku answers on %s  (API page: %s/docs)%n", dev.server().uri(), dev.server().uri());
            System.out.printf("The emulated world answers on %s/world; Ctrl-C ends both.%n", dev.world().controlUri());
            System.out.flush();
            ReadyFile.write(options.readyFile(), dev.server().uri(), dev.world().controlUri());
            dev.server().awaitStop();
        }
        return 0;
    }

    private Scenario scenario() {
        if (scenario == null) {
            return Scenario.builtIn("dev");
        }
        try {
            return Scenario.parse(Files.readString(scenario));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + scenario, unreadable);
        }
    }
}
