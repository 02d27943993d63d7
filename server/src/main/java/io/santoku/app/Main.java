package io.santoku.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Starts the server, alone or with an emulated world around it.
@Command(
        name = "santoku",
        description = "Starts Santoku, the network slice manager.",
        subcommands = {ServerCommand.class, DevCommand.class, BackupCommand.class, RestoreCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Callable<Integer> {
    private Main() {}

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"santoku " + (version == null ? "(unpackaged)" : version)};
        }
    }

    /// Runs a command; `server` and `dev` run until they are stopped.
    public static void main(String[] arguments) {
        int code = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, _, _) -> StartFailures.explain(failure, System.err))
                .execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return CommandLine.ExitCode.USAGE;
    }
}
