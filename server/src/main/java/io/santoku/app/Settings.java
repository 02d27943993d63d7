package io.santoku.app;

import static java.util.Objects.requireNonNullElse;

import io.santoku.driver.http.HttpSettings;
import io.santoku.execution.ExecutionSettings;
import io.santoku.nest.SstRules;
import io.santoku.placement.PlacementPolicy;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// All settings, below `santoku.` in files, variables and arguments; an unknown one stops the start. See
/// docs/reference/settings.md.
@ConfigurationProperties(prefix = "santoku", ignoreUnknownFields = false)
public record Settings(
        @Nullable Path data,
        @Nullable Path keyFile,
        @Nullable String node,
        @Nullable DatabaseSettings database,
        @Nullable PlacementPolicy placement,
        @Nullable SstRules sstRules,
        @Nullable ExecutionChoice execution,
        @Nullable SouthboundChoice southbound) {

    /// Which database; without a `url` the server brings its own.
    public record DatabaseSettings(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @Nullable Integer connections) {
        static final DatabaseSettings EMBEDDED = new DatabaseSettings(null, null, null, null);

        int pool() {
            return connections == null ? 30 : connections;
        }
    }

    /// What is chosen of [ExecutionSettings]; the rest is as its defaults have it.
    public record ExecutionChoice(
            @Nullable Duration patience,
            @Nullable Duration undoPatience,
            @Nullable Duration firstPause,
            @Nullable Duration longestPause,
            @Nullable Duration workLimit,
            @Nullable Duration restFrom) {
        ExecutionSettings over(ExecutionSettings rest) {
            return new ExecutionSettings(
                    requireNonNullElse(patience, rest.patience()),
                    requireNonNullElse(undoPatience, rest.undoPatience()),
                    requireNonNullElse(firstPause, rest.firstPause()),
                    requireNonNullElse(longestPause, rest.longestPause()),
                    requireNonNullElse(workLimit, rest.workLimit()),
                    requireNonNullElse(restFrom, rest.restFrom()));
        }
    }

    /// What is chosen of [HttpSettings]; the rest is as its defaults have it.
    public record SouthboundChoice(
            @Nullable Duration deadline, @Nullable Integer inFlight) {
        HttpSettings over(HttpSettings rest) {
            return new HttpSettings(
                    requireNonNullElse(deadline, rest.deadline()), requireNonNullElse(inFlight, rest.inFlight()));
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
        return execution == null ? ExecutionSettings.DEFAULTS : execution.over(ExecutionSettings.DEFAULTS);
    }

    HttpSettings southboundOrDefault() {
        return southbound == null ? HttpSettings.DEFAULTS : southbound.over(HttpSettings.DEFAULTS);
    }
}
