package io.santoku.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The operating system account under which PostgreSQL runs, since it refuses to run as root: a prefix for its
/// commands, another prefix for those commands that look up the account's name, and the owner that its files need.
record Account(List<String> prefix, List<String> naming, int owner) {
    private static final Logger LOG = LoggerFactory.getLogger(Account.class);
    private static final int ROOT = 0;
    private static final String NAME = "santoku";
    private static final Path USERS = Path.of("/etc/passwd");

    /// A range of user ids between those that systemd assigns to homes and to services, where no distribution numbers
    /// its users.
    private static final int FIRST = 60_730;

    private static final int LAST = 61_180;

    /// In a user namespace of its own, a user id without a name appears as the user `nobody`; its files keep the real
    /// id.
    private static final List<String> BORROWED_NAME = List.of("unshare", "-U", "--map-user=65534", "--map-group=65534");

    /// The account of this process, which is not root: nothing needs to change.
    static final Account OURSELVES = new Account(List.of(), List.of(), -1);

    /// The account of this process; if that is root, the user `santoku` or else an unused user id, with no rights
    /// except to its own files.
    static Account best() {
        if (!isRoot()) {
            return OURSELVES;
        }
        Account own = unprivileged(ownNumber());
        if (!Commands.works(own.namedCommand(List.of("id", "-un")))) {
            throw new EmbeddedPostgresFailed(
                    "PostgreSQL does not run as root, and cannot be made user %d here: add a system user `santoku` (useradd --system santoku), start the server as another user, or name a database in the setting database.url"
                            .formatted(own.owner()));
        }
        return own;
    }

    static boolean isRoot() {
        return ownerOf(Path.of("/proc/self")) == ROOT;
    }

    private static Account unprivileged(int number) {
        return new Account(
                List.of(
                        "setpriv",
                        "--reuid=" + number,
                        "--regid=" + number,
                        "--clear-groups",
                        "--no-new-privs",
                        "--inh-caps=-all",
                        "--bounding-set=-all"),
                isNamed(number) ? List.of() : BORROWED_NAME,
                number);
    }

    private static boolean isNamed(int number) {
        return users().stream().anyMatch(user -> user[2].equals(Integer.toString(number)));
    }

    private static int ownNumber() {
        List<String[]> users = users();
        return users.stream()
                .filter(user -> user[0].equals(NAME))
                .map(user -> Integer.parseInt(user[2]))
                .filter(number -> number != ROOT)
                .findFirst()
                .orElseGet(() -> free(users));
    }

    private static int free(List<String[]> users) {
        Set<String> taken = users.stream().map(user -> user[2]).collect(Collectors.toSet());
        return IntStream.rangeClosed(FIRST, LAST)
                .filter(number -> !taken.contains(Integer.toString(number)))
                .findFirst()
                .orElse(LAST);
    }

    private static List<String[]> users() {
        try {
            return Files.readAllLines(USERS).stream()
                    .map(line -> line.split(":", -1))
                    .filter(user -> user.length > 2 && user[2].matches("\\d{1,9}"))
                    .toList();
        } catch (IOException _) {
            return List.of(); // a container without a list of users
        }
    }

    /// The command, prefixed to run under this account.
    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /// The command, prefixed to run under this account, for a program that looks up the account's name.
    List<String> namedCommand(List<String> command) {
        return command(Stream.concat(naming.stream(), command.stream()).toList());
    }

    /// Whether a folder belongs to this account already.
    boolean owns(Path folder) {
        return owner < 0 || ownerOf(folder) == owner;
    }

    /// Makes this account the owner of a folder and of all its content, and checks that the account can enter it.
    void own(Path folder) {
        if (owner < 0) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                    give(entered);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    give(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException failure) {
                    give(gone);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!reaches(folder)) {
            throw new EmbeddedPostgresFailed(
                    "User %d, under which PostgreSQL must run here, cannot enter %s: choose a data folder that all may enter, or name a database in the setting database.url"
                            .formatted(owner, folder));
        }
    }

    /// Whether this account can enter an existing folder.
    boolean reaches(Path folder) {
        return owner < 0 || Commands.works(command(List.of("test", "-x", folder.toString())));
    }

    private void give(Path file) {
        try {
            Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException _) {
            LOG.debug("{} went while its folder was handed over", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int ownerOf(Path file) {
        try {
            return (int) Files.getAttribute(file, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
