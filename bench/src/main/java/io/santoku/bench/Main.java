package io.santoku.bench;

import io.santoku.bench.chaos.CancelBench;
import io.santoku.bench.chaos.ChaosBench;
import io.santoku.bench.chaos.HangBench;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `santoku bench`: runs a measurement and prints it with its budget.
@Command(
        name = "bench",
        description = "Measures Santoku.",
        subcommands = {DeployBench.class, ChaosBench.class, HangBench.class, CancelBench.class},
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    private Main() {}

    /// Exits with 0 only when every budget is met.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return CommandLine.ExitCode.USAGE;
    }
}
