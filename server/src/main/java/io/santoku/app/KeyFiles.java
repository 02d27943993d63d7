package io.santoku.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the key of an installation is.
final class KeyFiles {
    private KeyFiles() {}

    static Path of(Settings settings) {
        return in(settings.home(), settings.keyFile());
    }

    /// The one that is named, or else the one in the data folder.
    static Path in(Path home, @Nullable Path given) {
        return given == null ? home.resolve("secrets.key") : given;
    }
}
