package io.santoku.store.embedded;

import io.santoku.inventory.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Runs a real PostgreSQL in a folder of this server, on a free loopback port. Its data is durable and survives
/// restarts; it also runs under root, starts again when it is killed, and stops when this process ends, even if this
/// process is killed.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final HomeLock lock;
    private final Cluster cluster;
    private final DatabaseSupervisor keeper;

    private EmbeddedPostgres(HomeLock lock, Cluster cluster, Postmaster postmaster) {
        this.lock = lock;
        this.cluster = cluster;
        this.keeper = new DatabaseSupervisor(cluster, postmaster);
    }

    /// Starts the database of this folder; creates folder and database the first time. Throws [EmbeddedPostgresFailed].
    public static EmbeddedPostgres start(Path home) {
        return start(home, Account.best());
    }

    static EmbeddedPostgres start(Path home, Account account) {
        Path folder = new Lodging(account).of(home.toAbsolutePath().normalize());
        HomeLock lock = HomeLock.take(folder);
        try {
            Cluster cluster = Cluster.in(folder, account);
            cluster.stopLeftOver();
            cluster.forgetLog();
            var postgres = new EmbeddedPostgres(lock, cluster, launch(cluster, ATTEMPTS));
            postgres.makeRoles();
            return postgres;
        } catch (EmbeddedPostgresFailed e) {
            lock.close();
            throw e;
        }
    }

    private void makeRoles() {
        try {
            roles().ensure();
        } catch (EmbeddedPostgresFailed failed) {
            keeper.stop();
            throw failed;
        }
    }

    /// The address of a database, with the user name and password to use.
    public record Access(String url, String username, Secret password) {}

    /// The access of the owner to the database of this folder, if it is running.
    public static Optional<Access> running(Path home) {
        return Cluster.reached(Lodging.existing(home.toAbsolutePath().normalize()))
                .map(reached -> new Access(url(reached.port(), Cluster.DATABASE), Cluster.OWNER, reached.password()));
    }

    /// The access of the working server to the database `santoku`: it reads and writes rows, and owns nothing.
    public Access serving() {
        return new Access(jdbcUrl(), Cluster.SERVING, cluster.password(Cluster.SERVING));
    }

    /// The access of the owner of the database `santoku`, used to change its tables, to back it up and to restore it.
    public Access owning() {
        return new Access(jdbcUrl(), Cluster.OWNER, cluster.password(Cluster.OWNER));
    }

    /// The JDBC address of the database `santoku`, valid until [#close].
    public String jdbcUrl() {
        return jdbcUrl(Cluster.DATABASE);
    }

    /// The JDBC address of another database of this server; see [#recreate].
    public String jdbcUrl(String database) {
        return url(keeper.port(), database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private DatabaseRoles roles() {
        return new DatabaseRoles(cluster, url(keeper.port(), ""));
    }

    /// The name of the superuser, which no working server needs.
    public String username() {
        return Cluster.SUPERUSER;
    }

    /// The password of the superuser, generated for this folder.
    public Secret password() {
        return cluster.password(Cluster.SUPERUSER);
    }

    /// Drops a database if it exists, with all connections to it, and creates it again, empty.
    public void recreate(String database) {
        if (!DATABASE_NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("Not the name of a database: " + database);
        }
        roles().recreate(database);
    }

    /// Stops the database as a power cut would, to test its clients; it is unavailable until [#recover].
    public void crash() {
        keeper.crash();
    }

    /// Starts the database again after a [#crash], on the same port.
    public void recover() {
        keeper.recover();
    }

    /// Stops the database cleanly; returns when it has stopped.
    @Override
    public void close() {
        try (lock) {
            keeper.stop();
        }
    }

    // Another process may take the port between our check and the start of PostgreSQL.
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
