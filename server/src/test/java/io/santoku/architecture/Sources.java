package io.santoku.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The Java files of all modules, tests included.
final class Sources {
    /// The folder of the whole project; tests run in the folder of their module.
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> MODULES = List.of("emulators", "server", "cli", "bench");

    /// A file by its place in the project.
    record Source(String path, String text) {
        long lines() {
            return text.lines().count();
        }

        String packageName() {
            return path.replaceFirst("^\\w+/src/\\w+/java/", "")
                    .replaceFirst("/[^/]*$", "")
                    .replace('/', '.');
        }
    }

    private Sources() {}

    static List<Source> all() {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src"))
                .flatMap(Sources::files)
                .map(Sources::source)
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Source source(Path file) {
        try {
            return new Source(ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
