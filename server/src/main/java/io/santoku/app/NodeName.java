package io.santoku.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The name of this node in the cluster: the configured one, or one generated at the first start and stored, so that a
/// restarted node resumes its own operations at once.
final class NodeName {
    private NodeName() {}

    static String of(Settings settings) {
        return known(settings.node(), settings.home()).orElseGet(() -> made(settings.home()));
    }

    /// The `given` name, or else the one stored in `home` since the first start.
    static Optional<String> known(@Nullable String given, Path home) {
        if (given != null) {
            return Optional.of(given);
        }
        try {
            return Files.exists(file(home))
                    ? Optional.of(Files.readString(file(home)).strip())
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read this node's name in " + file(home), failed);
        }
    }

    private static String made(Path home) {
        String name = "node-" + UUID.randomUUID().toString().substring(0, 8);
        try {
            Files.createDirectories(home);
            Files.writeString(file(home), name);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot keep this node's name in " + file(home), failed);
        }
        return name;
    }

    private static Path file(Path home) {
        return home.resolve("node");
    }
}
