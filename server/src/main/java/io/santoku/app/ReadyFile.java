package io.santoku.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// Writes a file that reports to other programs that the server is ready, and its address.
final class ReadyFile {
    private ReadyFile() {}

    static void write(@Nullable Path file, URI server, @Nullable URI world) {
        if (file == null) {
            return;
        }
        String members = world == null
                ? "{\"server\": \"%s\"}%n".formatted(server)
                : "{\"server\": \"%s\", \"world\": \"%s\"}%n".formatted(server, world);
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(half, members);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        }
    }
}
