package io.santoku.app;

import io.santoku.emulators.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `santoku dev`: the slice manager with an emulated world around it, registered and ready.
@Command(
        name = "dev",
        description = "The slice manager with an emulated world around it, empty at each start.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class DevCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(names = "--scenario", description = "file that describes the world (a core and three edges)")
    private @Nullable Path scenario;

    @Option(names = "--ephemeral", description = "keep the data in a temporary folder, which is deleted at the end")
    private boolean ephemeral;

    @Option(names = "--rehearse", hidden = true, description = "build one slice, take it down, and end")
    private boolean rehearse;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = folder();
        Path log = folder.resolve("santoku.log");
        var dev = DevServer.start(scenario(), arguments(folder, log), folder);
        if (rehearse) {
            new Rehearsal(dev.server()).play();
            end(dev, folder);
            return 0;
        }
        URI world = dev.world().controlUri();
        System.out.printf(
                "Santoku answers on %s (API page: %s/docs)%n",
                dev.server().uri(), dev.server().uri());
        System.out.printf("The emulated world answers on %s; Ctrl-C ends both.%n", world);
        System.out.printf("Each step of an operation is logged to %s.%n", log);
        System.out.flush();
        ReadyFile.write(options.readyFile(), dev.server().uri(), URI.create("http://" + world.getAuthority()));
        UntilStopped.serve(() -> end(dev, folder));
        return 0;
    }

    /// The console shows operations; the log file also contains their events.
    private List<String> arguments(Path folder, Path log) {
        var arguments = new ArrayList<>(options.arguments(folder));
        arguments.add("--logging.file.name=" + log);
        arguments.add("--logging.threshold.console=INFO");
        arguments.add("--logging.level.%s=DEBUG".formatted(ExecutionLog.EVENTS));
        return arguments;
    }

    private void end(DevServer dev, Path folder) throws IOException {
        dev.close();
        if (ephemeral) {
            TemporaryFolder.delete(folder);
        }
    }

    private Path folder() throws IOException {
        if (ephemeral) {
            return Files.createTempDirectory("santoku-dev");
        }
        Path given = options.data();
        return given == null ? Path.of(System.getProperty("user.home"), ".santoku", "dev") : given;
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
