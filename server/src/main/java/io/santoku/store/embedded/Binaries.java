package io.santoku.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL for this platform, unpacked once into the server's folder.
record Binaries(Path folder) {
    static final String VERSION = "18.6.0";
    private static final int OWNER_MAY_EXECUTE = 0100;

    /// Unpacks the programs below `home` unless they exist already; each version has a folder of its own.
    static Binaries in(Path home) {
        Path folder = home.resolve("postgres-" + VERSION);
        if (!Files.isDirectory(folder)) {
            unpack(archive(System.getProperty("os.name"), System.getProperty("os.arch")), home, folder);
        }
        return new Binaries(folder);
    }

    /// One program: `postgres`, `initdb` or `pg_ctl`.
    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /// The archive for a platform, given the JVM's names for it.
    static String archive(String system, String processor) {
        return switch (system.toLowerCase(Locale.ROOT) + "/" + processor) {
            case "linux/amd64" -> "/postgres-linux-x86_64.txz";
            case "linux/aarch64" -> "/postgres-linux-arm_64.txz";
            default ->
                throw new EmbeddedPostgresFailed(
                        "No PostgreSQL comes along for %s on %s: start one, version 15 or newer, and name it in the setting database.url"
                                .formatted(system, processor));
        };
    }

    private static void unpack(String archive, Path home, Path folder) {
        Path unfinished = home.resolve("unpacking");
        try (InputStream packed = Binaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new EmbeddedPostgresFailed("The archive " + archive + " is missing from this build");
            }
            delete(unfinished);
            extract(new TarArchiveInputStream(new XZInputStream(packed)), unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedPostgresFailed("Cannot unpack PostgreSQL into " + home + ": " + e.getMessage(), e);
        }
    }

    private static void extract(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("the archive leaves its folder: " + entry.getName());
            }
            write(tar, entry, path);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /// Deletes a folder with its content; has no effect when it does not exist.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Binaries::deleteFile);
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
