package io.santoku.app;

import io.santoku.api.guard.GuardSettings;
import io.santoku.driver.AddressRules;
import io.santoku.driver.Network;
import io.santoku.driver.grafana.GrafanaSettings;
import io.santoku.driver.grafana.GrafanaSettings.Login;
import io.santoku.driver.http.HttpSettings;
import io.santoku.execution.ExecutionSettings;
import io.santoku.execution.FailurePolicy;
import io.santoku.inventory.BrokerAccess;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust;
import io.santoku.nest.PromisePolicy;
import io.santoku.nest.SstRules;
import io.santoku.placement.PlacementPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// All settings, below `santoku.`; an unknown one stops the start. See docs/reference/settings.md.
@ConfigurationProperties(prefix = "santoku", ignoreUnknownFields = false)
record Settings(
        @Nullable Path data,
        @Nullable Path keyFile,
        @Nullable Path plugins,
        @Nullable String node,
        @DefaultValue DatabaseSettings database,
        @Nullable PlacementPolicy placement,
        @Nullable SstRules sstRules,
        @Nullable PromisePolicy promise,
        @DefaultValue Execution execution,
        @DefaultValue Southbound southbound,
        @DefaultValue Monitoring monitoring,
        @DefaultValue Grafana grafana,
        @DefaultValue Policy policy,
        @DefaultValue Apex apex,
        @DefaultValue BrokerSettings kafka,
        @Nullable String publicUrl,
        @Nullable List<String> allowedHosts,
        @Nullable Boolean insecureListen,
        @Nullable Tls tls,
        @DefaultValue Limits limits) {

    /// The retries and limits of the executor; unset members default to [ExecutionSettings#DEFAULTS].
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
        ExecutionSettings over(ExecutionSettings defaults) {
            var repeating = defaults.repeating();
            var pauses = defaults.pauses();
            return new ExecutionSettings(
                    new ExecutionSettings.Repeating(
                            Objects.requireNonNullElse(patience, repeating.building()),
                            Objects.requireNonNullElse(undoPatience, repeating.removing()),
                            Objects.requireNonNullElse(forcePatience, repeating.forced())),
                    new ExecutionSettings.Pauses(
                            Objects.requireNonNullElse(firstPause, pauses.first()),
                            Objects.requireNonNullElse(longestPause, pauses.longest()),
                            Objects.requireNonNullElse(restFrom, pauses.restFrom())),
                    Objects.requireNonNullElse(workLimit, defaults.workLimit()),
                    Objects.requireNonNullElse(circuitAfter, defaults.circuitAfter()),
                    Objects.requireNonNullElse(onFailure, defaults.onFailure()));
        }
    }

    /// The limits of drivers' calls to components; unset members default to [HttpSettings#DEFAULTS].
    public record Southbound(
            @Nullable Duration deadline,
            @Nullable Integer inFlight,
            @Nullable Integer perSecond,
            @Nullable List<String> allow,
            @Nullable List<String> deny) {
        public Southbound {
            networks(allow);
            networks(deny);
        }

        private static List<Network> networks(@Nullable List<String> given) {
            return given == null ? List.of() : given.stream().map(Network::of).toList();
        }

        AddressRules rules() {
            return new AddressRules(networks(allow), networks(deny));
        }

        HttpSettings over(HttpSettings defaults) {
            return new HttpSettings(
                    Objects.requireNonNullElse(deadline, defaults.deadline()),
                    Objects.requireNonNullElse(inFlight, defaults.inFlight()),
                    Objects.requireNonNullElse(perSecond, defaults.perSecond()),
                    defaults.rules());
        }
    }

    /// The intervals at which services, drift and components are observed, and the receivers of the results.
    public record Monitoring(
            @Nullable Duration interval,
            @Nullable Duration driftInterval,
            @Nullable Duration componentInterval,
            @Nullable Path targetsFolder,
            @Nullable String kafka) {
        static final Duration INTERVAL = Duration.ofSeconds(10);
        static final Duration DRIFT_INTERVAL = Duration.ofMinutes(5);
        static final Duration COMPONENT_INTERVAL = Duration.ofMinutes(5);

        public Monitoring {
            if (interval != null && interval.toMillis() < 10) {
                throw new IllegalArgumentException("monitoring.interval must be at least 10ms, not " + interval);
            }
            if (componentInterval != null && componentInterval.toMillis() < 100) {
                throw new IllegalArgumentException(
                        "monitoring.component-interval must be at least 100ms, not " + componentInterval);
            }
        }

        Duration pause() {
            return Objects.requireNonNullElse(interval, INTERVAL);
        }

        Duration driftPause() {
            return Objects.requireNonNullElse(driftInterval, DRIFT_INTERVAL);
        }

        Duration componentPause() {
            return Objects.requireNonNullElse(componentInterval, COMPONENT_INTERVAL);
        }
    }

    /// The Grafana that shows dashboards, if any.
    public record Grafana(
            @Nullable String url,
            @Nullable Boolean plain,
            @Nullable String username,
            @Nullable String password,
            @Nullable Path passwordFile,
            @Nullable String token,
            @Nullable Path tokenFile,
            @Nullable String folder,
            @Nullable String datasource) {
        static final String FOLDER = "Network slices";

        public Grafana {
            password = SecretFiles.given("grafana.password", password, passwordFile);
            token = SecretFiles.given("grafana.token", token, tokenFile);
            if (url != null && token == null && (username == null || password == null)) {
                throw new IllegalArgumentException("grafana.url needs grafana.token, or grafana.username and password");
            }
            if (url != null && !trust(plain).permitsSecretsAt(URI.create(url))) {
                throw new IllegalArgumentException(
                        "grafana.url must be https, because a password or token is sent there;"
                                + " grafana.plain=true allows plain http");
            }
        }

        /// Empty when no address is set.
        Optional<GrafanaSettings> connection() {
            return Optional.ofNullable(url)
                    .map(address -> new GrafanaSettings(
                            URI.create(address), login(), Objects.requireNonNullElse(folder, FOLDER), datasource));
        }

        /// The certificate authorities to trust, and whether plain http is allowed.
        TlsTrust trust() {
            return trust(plain);
        }

        private static TlsTrust trust(@Nullable Boolean plain) {
            var authorities = new TlsTrust.SystemAuthorities();
            return Boolean.TRUE.equals(plain) ? authorities.allowingPlain() : authorities;
        }

        private Login login() {
            return token != null
                    ? new Login.Token(new Secret(token))
                    : new Login.User(Objects.requireNonNull(username), new Secret(Objects.requireNonNull(password)));
        }
    }

    /// The policy for failing network services: `rules` is the file with an operator's own rules.
    public record Policy(@Nullable Path rules) {}

    /// The policy engine APEX: `kafka` is the broker on which it listens.
    public record Apex(@Nullable String kafka) {}

    /// The certificate (with its chain) and key of our own listener, in PEM.
    public record Tls(@Nullable Path certificate, @Nullable Path key) {}

    /// The limits on concurrent client requests, on the number of slices, and on retention.
    public record Limits(
            @Nullable Integer connections,
            @Nullable Integer streams,
            @Nullable Integer streamsPerClient,
            @Nullable Integer slices,
            @Nullable Duration keepAnswers,
            @Nullable Duration keepHistory) {
        GuardSettings.Limits over(GuardSettings.Limits defaults) {
            return new GuardSettings.Limits(
                    Objects.requireNonNullElse(connections, defaults.connections()),
                    Objects.requireNonNullElse(streams, defaults.streams()),
                    Objects.requireNonNullElse(streamsPerClient, defaults.streamsPerClient()),
                    Objects.requireNonNullElse(slices, defaults.slices()),
                    Objects.requireNonNullElse(keepAnswers, defaults.keepAnswers()),
                    Objects.requireNonNullElse(keepHistory, defaults.keepHistory()));
        }
    }

    /// The security settings and credentials for a broker named in these settings.
    BrokerAccess brokerAccess(String broker) {
        return kafka.access(broker);
    }

    /// The folder for database, keys and logs.
    Path home() {
        return home(data);
    }

    static Path home(@Nullable Path data) {
        return data == null ? Path.of(System.getProperty("user.home"), ".santoku") : data;
    }

    /// The settings that guard against unknown clients. `address` is the one on which the server listens, if it has a
    /// name; clients omit its zone (`%eth0`) in the header `Host`.
    GuardSettings guard(@Nullable String address) {
        return GuardSettings.of(
                Stream.concat(
                        Stream.ofNullable(address).map(own -> RunningServer.host(own.replaceFirst("%[^\\]]*", ""))),
                        Objects.requireNonNullElse(allowedHosts, List.<String>of()).stream()),
                publicUrl,
                limits.over(GuardSettings.Limits.DEFAULTS));
    }

    PlacementPolicy placementOrDefault() {
        return placement == null ? PlacementPolicy.PACK : placement;
    }

    PromisePolicy promiseOrDefault() {
        return promise == null ? PromisePolicy.WARN : promise;
    }

    SstRules sstRulesOrDefault() {
        return sstRules == null ? SstRules.KATANA : sstRules;
    }

    ExecutionSettings executionOrDefault() {
        return execution.over(ExecutionSettings.DEFAULTS);
    }

    /// The addresses that components may have.
    AddressRules addressRules() {
        return southbound.rules();
    }

    /// For addresses that operators name in settings and rules; the addresses of components are also subject to
    /// [#addressRules].
    HttpSettings southboundOrDefault() {
        return southbound.over(HttpSettings.DEFAULTS);
    }
}
