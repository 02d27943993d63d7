package io.santoku.app;

import io.santoku.driver.http.HttpSettings;
import io.santoku.execution.ExecutionSettings;
import io.santoku.nest.SstRules;
import io.santoku.placement.PlacementPolicy;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/// All settings, below `santoku.` in files, variables and arguments; an unknown one stops the start. See docs/reference/settings.md.
@ConfigurationProperties(prefix = "santoku", ignoreUnknownFields = false)
public record Settings(
        @Nullable Path data,
        @Nullable Path keyFile,
        @Nullable String node,
        @Nullable DatabaseSettings database,
        @Nullable PlacementPolicy placement,
        @Nullable SstRules sstRules,
        @Nullable ExecutionSettings execution,
        @Nullable HttpSettings southbound) {

    /// Which database; without a `url` the server brings its own.
    public record DatabaseSettings(
            @Nullable String url, @Nullable String username, @Nullable String password, @Nullable Integer connections) {
        static final DatabaseSettings EMBEDDED = new DatabaseSettings(null, null, null, null);

        int pool() {
            return connections == null ? 30 : connections;
        }
    }

    /// The folder for database, keys and logs.
    Path home() {
        return data == null ? Path.of(System.getProperty("user.home"), ".santoku") : data;
    }

    DatabaseSettings databaseOrEmbedded() {
        return database == null ? DatabaseSettings.EMBEDDED : database;
    }

    PlacementPolicy placementOrDefault() {
        return placement == null ? PlacementPolicy.PACK : placement;
    }

    SstRules sstRulesOrDefault() {
        return sstRules == null ? SstRules.KATANA : sstRules;
    }

    ExecutionSettings executionOrDefault() {
        return execution == null ? ExecutionSettings.DEFAULTS : execution;
    }

    HttpSettings southboundOrDefault() {
        return southbound == null ? HttpSettings.DEFAULTS : southbound;
    }
}
