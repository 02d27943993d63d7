package io.santoku.store.embedded;

import io.santoku.inventory.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// Defines the roles of the database: one role owns it and changes its tables, another serves and owns nothing, and
/// neither has further rights. The superuser creates the two and is not used otherwise.
final class DatabaseRoles {
    private static final String STAMP = "roles-2";

    /// Transfers the ownership of everything that an earlier version created, whose only role was the superuser.
    private static final String HAND_OVER = """
        DO $$ DECLARE thing record; BEGIN
          FOR thing IN SELECT n.oid::regnamespace AS name FROM pg_namespace n
              WHERE n.nspowner = current_user::regrole AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          LOOP
            EXECUTE format('ALTER SCHEMA %%s OWNER TO %1$s', thing.name);
          END LOOP;
          FOR thing IN SELECT c.oid::regclass AS name, c.relkind AS kind FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%%'
                AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
                AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i') AND c.relkind = 'S')
          LOOP
            EXECUTE format('ALTER %%s %%s OWNER TO %1$s',
              CASE thing.kind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
              thing.name);
          END LOOP;
          FOR thing IN SELECT p.oid::regprocedure AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
              WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
          LOOP
            EXECUTE format('ALTER ROUTINE %%s OWNER TO %1$s', thing.name);
          END LOOP;
        END $$\
        """.formatted(Cluster.OWNER);

    private final Cluster cluster;
    private final String server;

    /// The roles of the cluster whose postmaster is reached at `server`, a JDBC address without the name of a database.
    DatabaseRoles(Cluster cluster, String server) {
        this.cluster = cluster;
        this.server = server;
    }

    /// Creates the roles, once, and gives them their rights on the database [Cluster#DATABASE].
    void ensure() {
        Path stamp = cluster.home().resolve(STAMP);
        if (Files.exists(stamp)) {
            return;
        }
        try (var connection = connect("postgres")) {
            role(connection, Cluster.OWNER, cluster.password(Cluster.OWNER));
            role(connection, Cluster.SERVING, cluster.password(Cluster.SERVING));
            execute(connection, "GRANT pg_read_all_stats TO " + Cluster.OWNER);
            own(connection, Cluster.DATABASE);
            Files.writeString(stamp, "");
        } catch (SQLException | IOException e) {
            throw new EmbeddedPostgresFailed("Cannot make the roles of the database: " + e.getMessage(), e);
        }
    }

    /// Drops a database if it exists, with all connections to it, and creates it again, empty.
    void recreate(String database) {
        try (var connection = connect("postgres")) {
            execute(connection, "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
            execute(connection, "CREATE DATABASE " + database);
            own(connection, database);
        } catch (SQLException e) {
            throw new EmbeddedPostgresFailed("Cannot make the database " + database + ": " + e.getMessage(), e);
        }
    }

    private void own(Connection connection, String database) throws SQLException {
        execute(connection, "ALTER DATABASE %s OWNER TO %s".formatted(database, Cluster.OWNER));
        execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
        execute(connection, "GRANT CONNECT ON DATABASE %s TO %s".formatted(database, Cluster.SERVING));
        try (var inside = connect(database)) {
            execute(inside, HAND_OVER);
        }
    }

    private static void role(Connection connection, String name, Secret password) throws SQLException {
        boolean isThere;
        try (var question = connection.prepareStatement("SELECT FROM pg_roles WHERE rolname = ?")) {
            question.setString(1, name);
            try (var rows = question.executeQuery()) {
                isThere = rows.next();
            }
        }
        execute(
                connection,
                "%s ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '%s'"
                        .formatted(isThere ? "ALTER" : "CREATE", name, password.reveal()));
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                server + database,
                Cluster.SUPERUSER,
                cluster.password(Cluster.SUPERUSER).reveal());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The roles whose passwords are stored in files of the cluster.
    static List<String> all() {
        return List.of(Cluster.SUPERUSER, Cluster.OWNER, Cluster.SERVING);
    }
}
