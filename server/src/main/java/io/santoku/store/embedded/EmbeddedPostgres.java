package io.santoku.store.embedded;

import io.santoku.inventory.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/// A real PostgreSQL in a folder of ours, on a free loopback port: durable, kept across restarts, runs also where we
/// are
/// root, starts again when it is killed, and stops when this process does, even if that is killed.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final HomeLock lock;
    private final Cluster cluster;
    private final Keeper keeper;

    private EmbeddedPostgres(HomeLock lock, Cluster cluster, Postmaster postmaster) {
        this.lock = lock;
        this.cluster = cluster;
        this.keeper = new Keeper(cluster, postmaster);
    }

    /// Starts the database of this folder; makes folder and database the first time. Throws
    /// [EmbeddedPostgresFailed].
    public static EmbeddedPostgres start(Path home) {
        return start(home, Account.best());
    }

    static EmbeddedPostgres start(Path home, Account account) {
        Path folder = makePrivate(home.toAbsolutePath().normalize());
        HomeLock lock = HomeLock.take(folder);
        try {
            Cluster cluster = Cluster.in(folder, account);
            cluster.stopLeftOver();
            cluster.forgetLog();
            return new EmbeddedPostgres(lock, cluster, launch(cluster, ATTEMPTS));
        } catch (EmbeddedPostgresFailed e) {
            lock.close();
            throw e;
        }
    }

    /// How the database of a folder is reached while another process runs it.
    public record Access(String url, String username, Secret password) {}

    /// The access to the database of this folder, if one runs there.
    public static Optional<Access> running(Path home) {
        return Cluster.reached(home.toAbsolutePath().normalize())
                .map(reached -> new Access(url(reached.port(), Cluster.OWNER), Cluster.OWNER, reached.password()));
    }

    /// Where the database `santoku` is reached from now until [#close].
    public String jdbcUrl() {
        return jdbcUrl(Cluster.OWNER);
    }

    /// Where another database of this server is reached; see [#recreate].
    public String jdbcUrl(String database) {
        return url(keeper.port(), database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /// The user that owns everything in it.
    public String username() {
        return Cluster.OWNER;
    }

    /// The password that was made for this folder.
    public Secret password() {
        return cluster.password();
    }

    /// Drops a database if it is there, whoever uses it, and makes it anew, empty.
    public void recreate(String database) {
        if (!DATABASE_NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("Not the name of a database: " + database);
        }
        try (var connection = DriverManager.getConnection(
                        jdbcUrl("postgres"), username(), password().reveal());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + database);
        } catch (SQLException e) {
            throw new EmbeddedPostgresFailed("Cannot make the database " + database + ": " + e.getMessage(), e);
        }
    }

    /// Stops the database as a power cut would, to see what becomes of those who use it; it is away until
    /// [#recover].
    public void crash() {
        keeper.crash();
    }

    /// Starts the database again after a [#crash], on the same port.
    public void recover() {
        keeper.recover();
    }

    /// Stops the database in good order; comes back when it has stopped.
    @Override
    public void close() {
        try (lock) {
            keeper.stop();
        }
    }

    private static Path makePrivate(Path home) {
        try {
            Files.createDirectories(home);
            return Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new EmbeddedPostgresFailed("Cannot make the folder " + home + ": " + e.getMessage(), e);
        }
    }

    // Between our look and its start, somebody else may take the port.
    private static Postmaster launch(Cluster cluster, int attempts) {
        try {
            return Postmaster.start(cluster, freePort());
        } catch (EmbeddedPostgresFailed e) {
            if (attempts > 1 && String.valueOf(e.getMessage()).contains("could not bind")) {
                return launch(cluster, attempts - 1);
            }
            throw e;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedPostgresFailed("No free port on the loopback interface: " + e.getMessage(), e);
        }
    }
}
