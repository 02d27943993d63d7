package io.santoku.app;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Selects the database; without a `url` the server starts its embedded one. `migration` is the user that changes the
/// tables, unless that is the serving user.
record DatabaseSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable Path passwordFile,
        @Nullable Integer connections,
        @Nullable DatabaseUser migration) {
    DatabaseSettings {
        if (migration != null && migration.username() == null && migration.hasPassword()) {
            throw new IllegalArgumentException("database.migration.password needs database.migration.username");
        }
    }

    int pool() {
        return connections == null ? 30 : connections;
    }

    /// The serving user, with its password.
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
        /// The user's name; empty when the database does not need one.
        String name() {
            return Objects.requireNonNullElse(username, "");
        }

        private boolean hasPassword() {
            return password != null || passwordFile != null;
        }

        /// The password, from the setting or from its file; empty when neither was given.
        String secret() {
            return Objects.requireNonNullElse(SecretFiles.given("database.password", password, passwordFile), "");
        }
    }
}
