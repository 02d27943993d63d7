package io.santoku.store.embedded;

import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import io.santoku.inventory.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The files of the database: created once, with checksums, generated passwords and the database `santoku`.
record Cluster(Path home, Binaries binaries, Account account) {
    static final String DATABASE = "santoku";
    static final String SUPERUSER = "santoku";
    static final String OWNER = "santoku_owner";
    static final String SERVING = "santoku_server";
    private static final int PASSWORD_BYTES = 32;

    /// The files in `home`; creates them when they do not exist.
    static Cluster in(Path home, Account account) {
        var cluster = new Cluster(home, Binaries.in(home), account);
        boolean fresh = !Files.isDirectory(cluster.data());
        DatabaseRoles.all().stream().filter(role -> !cluster.hasPassword(role)).forEach(cluster::writePassword);
        if (fresh || !account.owns(home)) {
            account.own(home);
        } else if (!account.owns(cluster.binaries().folder())) {
            account.own(cluster.binaries().folder());
        }
        if (fresh) {
            cluster.initialise();
        }
        return cluster;
    }

    /// The port of a database that another process runs, with the password of its owner.
    record Reached(int port, Secret password) {}

    /// The running database of this folder, if its postmaster is ready.
    static Optional<Reached> reached(Path home) {
        var cluster = new Cluster(home, new Binaries(home), Account.OURSELVES);
        return cluster.leftOver()
                .filter(cluster::isOurs)
                .flatMap(_ -> Postmaster.readyPort(cluster.postmasterLines()))
                .map(port -> new Reached(port, cluster.password(OWNER)));
    }

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    Secret password(String role) {
        try {
            return new Secret(Files.readString(passwordFile(role)).strip());
        } catch (IOException e) {
            throw new EmbeddedPostgresFailed("Cannot read the database's password in " + passwordFile(role), e);
        }
    }

    /// The command line of a PostgreSQL program, to run under the cluster's account.
    List<String> command(String program, List<String> arguments) {
        return account.command(line(program, arguments));
    }

    private List<String> line(String program, List<String> arguments) {
        var line = new ArrayList<String>();
        line.add(binaries.program(program));
        line.addAll(arguments);
        return line;
    }

    /// Stops a postmaster that an earlier process left running, ends the remaining processes of a killed one, and
    /// deletes its pid file.
    void stopLeftOver() {
        leftOver().filter(this::isOurs).ifPresent(this::stopLeftOver);
        Orphans.end(data());
        forget(postmasterFile());
    }

    void forgetLog() {
        forget(log());
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Usually the postmaster is stopping already, and may end before it receives our request.
    private void stopLeftOver(long process) {
        boolean stopped = Commands.works(stopCommand("fast"));
        if (!stopped && isOurs(process)) {
            throw new EmbeddedPostgresFailed("A postmaster (process %d) that an earlier server left in %s does not stop"
                    .formatted(process, home));
        }
    }

    /// Asks the postmaster to stop and waits until it has ended; `mode` is `fast` or `immediate`.
    void stop(String mode) {
        Commands.run(stopCommand(mode), "");
    }

    private List<String> stopCommand(String mode) {
        return command("pg_ctl", List.of("stop", "-D", data().toString(), "-m", mode, "-w", "-t", "60", "-s"));
    }

    /// The lines of the running postmaster's status file; empty when there is none.
    List<String> postmasterLines() {
        try {
            return Files.readAllLines(postmasterFile());
        } catch (IOException _) {
            return List.of();
        }
    }

    private Path postmasterFile() {
        return data().resolve("postmaster.pid");
    }

    private Path passwordFile(String role) {
        return home.resolve(role.equals(SUPERUSER) ? "password" : "password-of-" + role);
    }

    private Optional<Long> leftOver() {
        return postmasterLines().stream()
                .findFirst()
                .filter(line -> line.matches("\\d+"))
                .map(Long::valueOf);
    }

    // The process id may meanwhile belong to another program.
    private boolean isOurs(long process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process), "cmdline"))
                    .contains(data().toString());
        } catch (IOException _) {
            return false;
        }
    }

    private boolean hasPassword(String role) {
        Path file = passwordFile(role);
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the file completely or not at all, even in a power failure.
    private void writePassword(String role) {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        var onlyOurs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Path unfinished = home.resolve("password-unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, onlyOurs);
            Files.writeString(unfinished, Base64.getUrlEncoder().encodeToString(random), WRITE, SYNC);
            Files.move(unfinished, passwordFile(role), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise() {
        Path unfinished = home.resolve("initialising");
        try {
            Binaries.delete(unfinished);
            Commands.run(account.namedCommand(line("initdb", initdbArguments(unfinished))), "");
            Commands.run(
                    account.namedCommand(
                            line("postgres", List.of("--single", "-D", unfinished.toString(), "postgres"))),
                    "CREATE DATABASE " + DATABASE + "\n");
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedPostgresFailed("Cannot make the database in " + home + ": " + e.getMessage(), e);
        }
    }

    /// One SCRAM iteration suffices, since the password is random and long: more would add no security, but cost a
    /// starting server ten milliseconds for each of its connections.
    private List<String> initdbArguments(Path folder) {
        return List.of(
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--set=scram_iterations=1",
                "--pwfile=" + passwordFile(SUPERUSER),
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums");
    }
}
