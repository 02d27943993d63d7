package io.santoku.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Secrets that a setting gives, or names a file for: a file is seen by those only who may read it, an option by all
/// who may list processes.
final class SecretFiles {
    private SecretFiles() {}

    /// The secret of the setting `name`: as given, or the content of `file` without the white space around it; null
    /// when there is neither. Both at once are refused.
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
