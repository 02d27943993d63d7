package io.santoku.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `santoku bench`: runs a measurement and prints it beside its budget.
@Command(
        name = "bench",
        description = "Measures Santoku.",
        subcommands = {DeployBench.class},
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    private Main() {}

    /// Exits with 0 only when every budget is kept.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return CommandLine.ExitCode.USAGE;
    }
}
