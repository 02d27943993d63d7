package io.santoku.bench.chaos;

import io.santoku.app.DevServer;
import io.santoku.app.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `santoku bench cancel`: cancels orders at random moments, and looks for what they left behind.
@Command(
        name = "cancel",
        description = "Cancels orders at random moments, and looks for what they left.",
        mixinStandardHelpOptions = true)
public final class CancelBench implements Callable<Integer> {
    @Option(names = "--orders", defaultValue = "1000", description = "how many orders to cancel (${DEFAULT-VALUE})")
    private int orders;

    @Option(names = "--at-once", defaultValue = "40", description = "orders at once (${DEFAULT-VALUE})")
    private int atOnce;

    @Option(names = "--seed", description = "of chance (the time of day)")
    private @Nullable Long seed;

    /// Called by the command line library.
    public CancelBench() {}

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("santoku-cancel");
        long chosen = seed == null ? System.currentTimeMillis() : seed;
        System.out.printf("cancel: seed %d, data in %s%n", chosen, folder);
        try (DevServer dev = ChaosWorld.open(ChaosWorld.quick(), folder);
                var database = new Database(dev.postgres());
                RunningServer server = ChaosWorld.server(dev, folder)) {
            var pace = new Pace(new Random(chosen));
            var run = new CancelRun(new Client(() -> List.of(server.uri()), pace), database, pace);
            Verdict verdict = run.run(orders, atOnce, dev.world());
            System.out.print(verdict);
            return verdict.isKept() ? 0 : 1;
        }
    }
}
