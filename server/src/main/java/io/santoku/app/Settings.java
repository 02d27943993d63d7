package io.santoku.app;

import io.santoku.driver.grafana.GrafanaSettings;
import io.santoku.driver.grafana.GrafanaSettings.Login;
import io.santoku.driver.http.HttpSettings;
import io.santoku.execution.ExecutionSettings;
import io.santoku.execution.FailurePolicy;
import io.santoku.inventory.Secret;
import io.santoku.nest.SstRules;
import io.santoku.placement.PlacementPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// All settings, below `santoku.` in files, variables and arguments; an unknown one stops the start. See
/// docs/reference/settings.md.
@ConfigurationProperties(prefix = "santoku", ignoreUnknownFields = false)
record Settings(
        @Nullable Path data,
        @Nullable Path keyFile,
        @Nullable String node,
        @Nullable DatabaseSettings database,
        @Nullable PlacementPolicy placement,
        @Nullable SstRules sstRules,
        @Nullable Execution execution,
        @Nullable Southbound southbound,
        @Nullable Monitoring monitoring,
        @Nullable Grafana grafana,
        @Nullable Policy policy,
        @Nullable Apex apex) {

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

    /// How hard the executor tries; what is not set stays as [ExecutionSettings#DEFAULTS] has it.
    public record Execution(
            @Nullable Duration patience,
            @Nullable Duration undoPatience,
            @Nullable Duration forcePatience,
            @Nullable Duration firstPause,
            @Nullable Duration longestPause,
            @Nullable Duration workLimit,
            @Nullable Duration restFrom,
            @Nullable Integer circuitAfter,
            @Nullable FailurePolicy onFailure) {
        static final Execution UNSET = new Execution(null, null, null, null, null, null, null, null, null);

        ExecutionSettings over(ExecutionSettings defaults) {
            return new ExecutionSettings(
                    Objects.requireNonNullElse(patience, defaults.patience()),
                    Objects.requireNonNullElse(undoPatience, defaults.undoPatience()),
                    Objects.requireNonNullElse(forcePatience, defaults.forcePatience()),
                    Objects.requireNonNullElse(firstPause, defaults.firstPause()),
                    Objects.requireNonNullElse(longestPause, defaults.longestPause()),
                    Objects.requireNonNullElse(workLimit, defaults.workLimit()),
                    Objects.requireNonNullElse(restFrom, defaults.restFrom()),
                    Objects.requireNonNullElse(circuitAfter, defaults.circuitAfter()),
                    Objects.requireNonNullElse(onFailure, defaults.onFailure()));
        }
    }

    /// How drivers call their components; what is not set stays as [HttpSettings#DEFAULTS] has it.
    public record Southbound(
            @Nullable Duration deadline,
            @Nullable Integer inFlight,
            @Nullable Integer perSecond) {
        static final Southbound UNSET = new Southbound(null, null, null);

        HttpSettings over(HttpSettings defaults) {
            return new HttpSettings(
                    Objects.requireNonNullElse(deadline, defaults.deadline()),
                    Objects.requireNonNullElse(inFlight, defaults.inFlight()),
                    Objects.requireNonNullElse(perSecond, defaults.perSecond()));
        }
    }

    /// How often what runs is looked at, and who is told.
    public record Monitoring(
            @Nullable Duration interval,
            @Nullable Duration driftInterval,
            @Nullable Path targetsFolder,
            @Nullable String kafka) {
        static final Monitoring UNSET = new Monitoring(null, null, null, null);
        static final Duration INTERVAL = Duration.ofSeconds(10);
        static final Duration DRIFT_INTERVAL = Duration.ofMinutes(5);

        public Monitoring {
            if (interval != null && interval.toMillis() < 10) {
                throw new IllegalArgumentException("monitoring.interval must be at least 10ms, not " + interval);
            }
        }

        Duration pause() {
            return Objects.requireNonNullElse(interval, INTERVAL);
        }

        Duration driftPause() {
            return Objects.requireNonNullElse(driftInterval, DRIFT_INTERVAL);
        }
    }

    /// Which Grafana shows dashboards, if any.
    public record Grafana(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @Nullable String token,
            @Nullable String folder,
            @Nullable String datasource) {
        static final Grafana UNSET = new Grafana(null, null, null, null, null, null);
        static final String FOLDER = "Network slices";

        public Grafana {
            if (url != null && token == null && (username == null || password == null)) {
                throw new IllegalArgumentException("grafana.url needs grafana.token, or grafana.username and password");
            }
        }

        /// Nothing without an address.
        Optional<GrafanaSettings> connection() {
            return Optional.ofNullable(url)
                    .map(address -> new GrafanaSettings(
                            URI.create(address), login(), Objects.requireNonNullElse(folder, FOLDER), datasource));
        }

        private Login login() {
            return token != null
                    ? new Login.Token(new Secret(token))
                    : new Login.User(Objects.requireNonNull(username), new Secret(Objects.requireNonNull(password)));
        }
    }

    /// What is done about network services that fail: `rules` is the file of an operator's own rules.
    public record Policy(@Nullable Path rules) {
        static final Policy UNSET = new Policy(null);
    }

    /// The policy engine APEX: `kafka` is the broker on which it listens.
    public record Apex(@Nullable String kafka) {
        static final Apex UNSET = new Apex(null);
    }

    /// The folder for database, keys and logs.
    Path home() {
        return home(data);
    }

    static Path home(@Nullable Path data) {
        return data == null ? Path.of(System.getProperty("user.home"), ".santoku") : data;
    }

    Policy policyOrDefault() {
        return Objects.requireNonNullElse(policy, Policy.UNSET);
    }

    Apex apexOrNone() {
        return Objects.requireNonNullElse(apex, Apex.UNSET);
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
        return Objects.requireNonNullElse(execution, Execution.UNSET).over(ExecutionSettings.DEFAULTS);
    }

    HttpSettings southboundOrDefault() {
        return Objects.requireNonNullElse(southbound, Southbound.UNSET).over(HttpSettings.DEFAULTS);
    }

    Monitoring monitoringOrDefault() {
        return Objects.requireNonNullElse(monitoring, Monitoring.UNSET);
    }

    Grafana grafanaOrDefault() {
        return Objects.requireNonNullElse(grafana, Grafana.UNSET);
    }
}
