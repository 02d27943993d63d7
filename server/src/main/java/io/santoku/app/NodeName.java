package io.santoku.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// What this node is called in the cluster: as set, or a name made on the first start and kept, so that a restarted
/// node takes its own work up at once.
final class NodeName {
    private NodeName() {}

    static String of(Settings settings) {
        if (settings.node() != null) {
            return settings.node();
        }
        Path file = settings.home().resolve("node");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(settings.home());
                Files.writeString(file, "node-" + UUID.randomUUID().toString().substring(0, 8));
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot keep this node's name in " + file, failed);
        }
    }
}
