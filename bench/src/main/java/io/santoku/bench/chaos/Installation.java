package io.santoku.bench.chaos;

import io.santoku.store.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What all nodes of a bench have in common: the start command, the database, the key file. Each has a folder of its
/// own below `folder`.
record Installation(Path start, Path folder, EmbeddedPostgres postgres) {
    private static final String COMMAND = "santoku.command";

    /// By the start command that runs this bench.
    static Installation in(Path folder, EmbeddedPostgres postgres) {
        String start = System.getProperty(COMMAND);
        if (start == null) {
            throw new IllegalStateException("run this bench by `bin/santoku bench`, which tells how servers are started"
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

    /// What is not for the list of processes.
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
