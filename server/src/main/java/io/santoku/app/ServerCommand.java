package io.santoku.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `santoku server`: the slice manager alone.
@Command(
        name = "server",
        description = "The slice manager alone.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ServerCommand implements Callable<Integer> {
    private static final Map<String, Object> LOGGING =
            Map.of("logging.structured.format.console", "ecs", "logging.level." + ExecutionLog.EVENTS, "DEBUG");

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() {
        Path given = options.data();
        Path folder = given == null ? Path.of(System.getProperty("user.home"), ".santoku") : given;
        var server = RunningServer.start(options.arguments(folder), LOGGING);
        System.out.println("Santoku answers on " + server.uri());
        ReadyFile.write(options.readyFile(), server.uri(), null);
        UntilStopped.serve(server);
        return 0;
    }
}
