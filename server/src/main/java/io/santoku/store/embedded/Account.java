package io.santoku.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Under whom PostgreSQL runs, since it refuses to be root: a prefix for its commands, and the owner its files need.
record Account(List<String> prefix, int owner) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /// We are not root: nothing to arrange.
    static final Account OURSELVES = new Account(List.of(), -1);

    /// Root seen as nobody: in a user namespace without a mapping, files stay root's and any path will do.
    static final Account UNMAPPED = new Account(List.of("unshare", "-U"), ROOT);

    /// Really nobody, where containers forbid user namespaces; it must be able to reach the files.
    static final Account UNPRIVILEGED =
            new Account(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), NOBODY);

    /// The best that this machine allows.
    static Account best() {
        if (ownerOf(Path.of("/proc/self")) != ROOT) {
            return OURSELVES;
        }
        return Stream.of(UNMAPPED, UNPRIVILEGED)
                .filter(account -> Commands.works(account.command(List.of("true"))))
                .findFirst()
                .orElseThrow(() -> new EmbeddedPostgresFailed(
                        "PostgreSQL does not run as root, and neither `unshare` nor `setpriv` works here: start the"
                                + " server as another user, or name a database in the setting database.url"));
    }

    /// The command, as run under this account.
    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /// Whether a folder belongs to this account already.
    boolean owns(Path folder) {
        return owner < 0 || ownerOf(folder) == owner;
    }

    /// Gives a folder and all in it to this account, and makes sure that it can be reached.
    void own(Path folder) {
        if (owner < 0) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(this::give);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!reaches(folder)) {
            throw new EmbeddedPostgresFailed(
                    "User %d, under which PostgreSQL must run here, cannot enter %s: choose a data folder that all may enter, or name a database in the setting database.url"
                            .formatted(owner, folder));
        }
    }

    private void give(Path file) {
        try {
            Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean reaches(Path folder) {
        return Commands.works(command(List.of("test", "-x", folder.toString())));
    }

    private static int ownerOf(Path file) {
        try {
            return (int) Files.getAttribute(file, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
