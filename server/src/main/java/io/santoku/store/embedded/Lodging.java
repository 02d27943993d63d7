package io.santoku.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds a folder for the database's files that its account can enter: the requested one or, when the account cannot
/// reach that (in root's home), another folder, to which a link in place of the requested one points.
final class Lodging {
    private static final Logger LOG = LoggerFactory.getLogger(Lodging.class);
    private static final Path ELSEWHERE = Path.of("/var/lib/santoku");
    private static final int DIGITS = 12;

    private final Account account;
    private final Path elsewhere;
    private final Consumer<String> warnings;

    Lodging(Account account) {
        this(account, ELSEWHERE, LOG::warn);
    }

    /// With another folder for files that cannot stay in the requested one, and a consumer of warnings.
    Lodging(Account account, Path elsewhere, Consumer<String> warnings) {
        this.account = account;
        this.elsewhere = elsewhere;
        this.warnings = warnings;
    }

    /// The folder to use instead of `home`, created if it does not exist; only its account can look into it.
    Path of(Path home) {
        try {
            Path parent = Objects.requireNonNull(home.toAbsolutePath().getParent());
            Files.createDirectories(parent);
            if (account.equals(Account.OURSELVES)) {
                return makePrivate(home);
            }
            if (Files.isSymbolicLink(home)) {
                return makePrivate(home.toRealPath());
            }
            letThrough(parent);
            return account.reaches(parent) ? makePrivate(home) : linked(home);
        } catch (IOException e) {
            throw new EmbeddedPostgresFailed("Cannot make the folder " + home + ": " + e.getMessage(), e);
        }
    }

    /// The folder that is used instead of `home`, whether it exists or not.
    static Path existing(Path home) {
        try {
            return Files.isSymbolicLink(home) ? home.toRealPath() : home;
        } catch (IOException _) {
            return home; // a link to a missing folder
        }
    }

    private Path linked(Path home) throws IOException {
        Path place = elsewhere.resolve("postgres-" + digest(home));
        Files.createDirectories(elsewhere);
        letThrough(elsewhere);
        if (!account.reaches(elsewhere)) {
            throw new EmbeddedPostgresFailed(
                    "User %d, under which PostgreSQL must run here, can enter neither %s nor %s: choose a data folder that all may enter, or name a database in the setting database.url"
                            .formatted(account.owner(), home.getParent(), elsewhere));
        }
        if (Files.isDirectory(home)) {
            move(home, place);
        } else if (hasDatabase(place)) {
            warnings.accept(
                    "%s is new, but the database that was there before is still in %s and is used: for a fresh start, remove that folder too"
                            .formatted(home, place));
        }
        makePrivate(place);
        Files.createSymbolicLink(home, place);
        return place;
    }

    private static boolean hasDatabase(Path place) {
        return Files.isDirectory(place.resolve("data"));
    }

    /// Moves the files of an earlier version, which stored them where only root can enter.
    private static void move(Path home, Path place) {
        try (var _ = HomeLock.take(home)) {
            Orphans.end(home.resolve("data"));
            Commands.run(List.of("mv", "--no-target-directory", home.toString(), place.toString()), "");
        }
    }

    /// Lets other users pass through the folder; gives them no permission to list it.
    private static void letThrough(Path folder) throws IOException {
        Set<PosixFilePermission> now = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
        if (now.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(folder, now);
        }
    }

    private static Path makePrivate(Path home) throws IOException {
        Files.createDirectories(home);
        return Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }

    private static String digest(Path home) {
        try {
            byte[] whole =
                    MessageDigest.getInstance("SHA-256").digest(home.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(whole).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
