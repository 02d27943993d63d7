package io.santoku.bench.chaos;

import io.santoku.store.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The parts that all nodes of a bench share: the start command, the database and the key file. Each node has its own
/// folder below `folder`.
record Installation(Path start, Path folder, EmbeddedPostgres postgres) {
    private static final String COMMAND = "santoku.command";

    /// Uses the start command that runs this bench.
    static Installation in(Path folder, EmbeddedPostgres postgres) {
        String start = System.getProperty(COMMAND);
        if (start == null) {
            throw new IllegalStateException("run this bench by `bin/santoku bench`, which says how servers are started"
                    + " (property " + COMMAND + ")");
        }
        return new Installation(Path.of(start), folder, postgres);
    }

    List<String> command(String node, Path data, Path ready) {
        return List.of(
                start.toString(),
                "server",
                "--port=0",
                "--data=" + data,
                "--database-url=" + postgres.jdbcUrl(),
                "--ready-file=" + ready,
                "-s",
                "node=" + node,
                "-s",
                "key-file=" + folder.resolve("secrets.key"),
                "-s",
                "database.connections=20",
                "-s",
                "southbound.allow=127.0.0.0/8");
    }

    /// The settings that must not appear in the list of processes.
    Map<String, String> environment() {
        var serving = postgres.serving();
        var owning = postgres.owning();
        return Map.of(
                "SANTOKU_DATABASE_USERNAME", serving.username(),
                "SANTOKU_DATABASE_PASSWORD", serving.password().reveal(),
                "SANTOKU_DATABASE_MIGRATION_USERNAME", owning.username(),
                "SANTOKU_DATABASE_MIGRATION_PASSWORD", owning.password().reveal());
    }
}
