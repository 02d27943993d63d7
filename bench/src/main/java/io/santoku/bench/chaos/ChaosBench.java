package io.santoku.bench.chaos;

import io.santoku.app.DevServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `santoku bench chaos`: kills real server processes at random moments while orders run, and looks for resources that
/// were lost, leaked or created twice. With `--postgres-stop` it stops the database instead.
@Command(
        name = "chaos",
        description = "Kills nodes under load, and looks for what was lost, leaked or made twice.",
        mixinStandardHelpOptions = true)
public final class ChaosBench implements Callable<Integer> {
    @Option(names = "--nodes", defaultValue = "3", description = "server processes (${DEFAULT-VALUE})")
    private int nodes;

    @Option(names = "--kills", defaultValue = "100", description = "how often a node is killed (${DEFAULT-VALUE})")
    private int kills;

    @Option(names = "--orders", defaultValue = "50", description = "clients at work at once (${DEFAULT-VALUE})")
    private int orders;

    @Option(names = "--seed", description = "of chance: what is ordered, struck and broken (the time of day)")
    private @Nullable Long seed;

    @Option(
            names = "--postgres-stop",
            converter = Seconds.class,
            description = "kill no node, but stop PostgreSQL for so long, for example 30s")
    private @Nullable Duration postgresStop;

    @Option(names = "--any-time", description = "report times and do not judge them: for machines that are busy")
    private boolean anyTime;

    @Option(names = "--data", description = "folder for database and nodes (a temporary one)")
    private @Nullable Path data;

    /// Called by the command line library.
    public ChaosBench() {}

    @Override
    public Integer call() throws IOException {
        Path folder = (data == null ? Files.createTempDirectory("santoku-chaos") : data).toAbsolutePath();
        long chosen = seed == null ? System.currentTimeMillis() : seed;
        System.out.printf("chaos: seed %d, data in %s%n", chosen, folder);
        try (DevServer dev = ChaosWorld.open(ChaosWorld.scenario(), folder);
                var run = new ChaosRun(dev, Installation.in(folder, dev.postgres()), nodes, chosen)) {
            Verdict verdict = run.run(orders, blow(run, dev));
            System.out.print(verdict);
            boolean kept = anyTime ? verdict.isKeptButTimes() : verdict.isKept();
            return kept ? 0 : 1;
        }
    }

    private Blow blow(ChaosRun run, DevServer dev) {
        return postgresStop == null ? new Kills(run, kills) : new Outage(run, dev.postgres(), postgresStop);
    }
}
