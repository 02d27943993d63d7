package io.santoku.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that `server` and `dev` have in common. Every other setting is given as `-s name=value`;
/// docs/reference/settings.md lists them.
final class ServerOptions {
    @Option(names = "--port", defaultValue = "8000", description = "port to answer on; 0 takes any (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--address", defaultValue = "127.0.0.1", description = "address to answer on (${DEFAULT-VALUE})")
    private String address = "127.0.0.1";

    @Option(
            names = "--insecure-listen",
            description = "answer without TLS to others than this machine, though there is no login")
    private boolean insecure;

    @Option(names = "--data", description = "folder for database, keys and logs (~/.santoku)")
    private @Nullable Path data;

    @Option(names = "--database-url", description = "use this PostgreSQL (jdbc:postgresql://…) instead of an own one")
    private @Nullable String databaseUrl;

    @Option(names = "--ready-file", description = "write the addresses here, as JSON, once ready")
    private @Nullable Path readyFile;

    @Option(
            names = {"-s", "--set"},
            description = "set anything, for example placement=spread")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Nullable
    Path readyFile() {
        return readyFile;
    }

    @Nullable
    Path data() {
        return data;
    }

    /// The options as arguments of the framework; `folder` is the data folder.
    List<String> arguments(Path folder) {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=" + port);
        arguments.add("--server.address=" + address);
        arguments.add("--santoku.data=" + folder);
        if (insecure) {
            arguments.add("--santoku.insecure-listen=true");
        }
        if (databaseUrl != null) {
            arguments.add("--santoku.database.url=" + databaseUrl);
        }
        settings.forEach((name, value) -> arguments.add("--santoku.%s=%s".formatted(name, value)));
        return arguments;
    }
}
