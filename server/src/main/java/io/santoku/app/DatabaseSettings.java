package io.santoku.app;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which database; without a `url` the server brings its own. `migration` is who changes its tables, if not the
/// user that serves.
record DatabaseSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable Path passwordFile,
        @Nullable Integer connections,
        @Nullable DatabaseUser migration) {
    static final DatabaseSettings EMBEDDED = new DatabaseSettings(null, null, null, null, null, null);

    DatabaseSettings {
        if (migration != null && migration.username() == null && migration.hasPassword()) {
            throw new IllegalArgumentException("database.migration.password needs database.migration.username");
        }
    }

    int pool() {
        return connections == null ? 30 : connections;
    }

    /// The user that serves, with its password.
    DatabaseUser serving() {
        return new DatabaseUser(username, password, passwordFile);
    }

    /// The user that changes the tables.
    DatabaseUser migrating() {
        return migration == null || migration.username() == null ? serving() : migration;
    }

    /// A user of a database.
    record DatabaseUser(
            @Nullable String username,
            @Nullable String password,
            @Nullable Path passwordFile) {
        /// The user's name; empty when the database knows us otherwise.
        String name() {
            return Objects.requireNonNullElse(username, "");
        }

        private boolean hasPassword() {
            return password != null || passwordFile != null;
        }

        /// The password, wherever it was given; empty when none was.
        String secret() {
            return Objects.requireNonNullElse(SecretFiles.given("database.password", password, passwordFile), "");
        }
    }
}
