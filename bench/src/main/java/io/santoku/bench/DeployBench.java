package io.santoku.bench;

import io.santoku.app.DevServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `santoku bench deploy`: measures the time from order to Running, compared with the predecessor's figures on this
/// kind of machine.
@Command(
        name = "deploy",
        description = "Times slices from order to Running, against an emulated world without latency.",
        mixinStandardHelpOptions = true)
final class DeployBench implements Callable<Integer> {
    private static final Duration SLOW_BOOT = Duration.ofSeconds(30);

    @Option(names = "--runs", defaultValue = "5", description = "runs of each short case (${DEFAULT-VALUE})")
    private int runs;

    @Option(names = "--skip-slow", description = "leave out the case whose network services boot for 30 s")
    private boolean skipSlow;

    @Option(names = "--data", description = "folder for the database (a temporary one)")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data == null ? Files.createTempDirectory("santoku-bench") : data;
        List<String> arguments =
                List.of("--server.port=0", "--santoku.data=" + folder, "--logging.level.io.santoku=WARN");
        try (var dev = DevServer.start(BenchWorld.scenario(), arguments, folder)) {
            List<Measured> measured = measure(new Orders(dev), dev);
            System.out.print(Report.of(measured));
            return measured.stream().allMatch(Measured::kept) ? 0 : 1;
        }
    }

    private List<Measured> measure(Orders orders, DevServer dev) throws IOException, InterruptedException {
        var measured = new ArrayList<Measured>();
        measured.add(repeated("the first slice of a fresh server, 4 NSs", 1, 1.0, 25.1, () -> orders.time(4, 1)));
        measured.add(repeated("1 slice of 4 NSs that boot at once", runs, 1.0, 25.1, () -> orders.time(4, 1)));
        measured.add(repeated("1 slice of 16 NSs that boot at once", runs, 2.0, 100.3, () -> orders.time(16, 1)));
        measured.add(repeated("10 slices of 16 NSs, ordered at once", runs, 12.0, 1038, () -> orders.time(16, 10)));
        if (!skipSlow) {
            BenchWorld.bootTime(dev.world(), SLOW_BOOT);
            measured.add(repeated("1 slice of 4 NSs that boot for 30 s", 1, 31.5, 56.6, () -> orders.time(4, 1)));
        }
        return measured;
    }

    private interface Timed {
        Duration run() throws IOException, InterruptedException;
    }

    private static Measured repeated(String name, int times, double budget, double predecessor, Timed timed)
            throws IOException, InterruptedException {
        var durations = new ArrayList<Duration>();
        for (int i = 0; i < times; i++) {
            durations.add(timed.run());
        }
        return new Measured(name, durations, budget, predecessor);
    }
}
