package io.santoku.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Locates the key file of an installation.
final class KeyFiles {
    private KeyFiles() {}

    static Path of(Settings settings) {
        return in(settings.home(), settings.keyFile());
    }

    /// The given file, or else `secrets.key` in the data folder.
    static Path in(Path home, @Nullable Path given) {
        return given == null ? home.resolve("secrets.key") : given;
    }
}
