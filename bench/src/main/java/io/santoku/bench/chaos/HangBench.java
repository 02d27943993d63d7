package io.santoku.bench.chaos;

import io.santoku.app.DevServer;
import io.santoku.app.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `santoku bench hang`: one of two orchestrators accepts calls and never answers; orders that need only the other one
/// must not be delayed.
@Command(
        name = "hang",
        description = "Lets one of two NFVOs hang under orders to both, and times those that need only the other.",
        mixinStandardHelpOptions = true)
public final class HangBench implements Callable<Integer> {
    @Option(names = "--seconds", defaultValue = "120", description = "how long it hangs (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--before", defaultValue = "60", description = "seconds to measure before (${DEFAULT-VALUE})")
    private int before;

    /// Called by the command line library.
    public HangBench() {}

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("santoku-hang");
        try (DevServer dev = ChaosWorld.open(ChaosWorld.twoOrchestrators(), folder);
                var database = new Database(dev.postgres());
                RunningServer server = ChaosWorld.server(dev, folder)) {
            var run = new HangRun(dev.world(), database, server.uri());
            Verdict verdict = run.run(Duration.ofSeconds(before), Duration.ofSeconds(seconds));
            System.out.print(verdict);
            return verdict.isKept() ? 0 : 1;
        }
    }
}
