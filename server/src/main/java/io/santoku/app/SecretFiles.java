package io.santoku.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads secrets that a setting contains or whose file it names: a file is visible only to those with permission to
/// read it, an option to all who may list processes.
final class SecretFiles {
    private SecretFiles() {}

    /// The secret of the setting `name`: as given, or the content of `file` without surrounding white space; null when
    /// neither is given. Throws [IllegalArgumentException] when both are.
    static @Nullable String given(String name, @Nullable String words, @Nullable Path file) {
        if (file == null) {
            return words;
        }
        if (words != null) {
            throw new IllegalArgumentException("Give either %s or %s-file, not both".formatted(name, name));
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "The file %s that %s-file names cannot be read".formatted(file, name), unreadable);
        }
    }
}
