package io.santoku.app;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.grafana.GrafanaDashboardDriver;
import io.santoku.driver.kafka.KafkaNewsDriver;
import io.santoku.execution.OperationLog;
import io.santoku.execution.Operations;
import io.santoku.inventory.Storage;
import io.santoku.lifecycle.Healing;
import io.santoku.lifecycle.Observations;
import io.santoku.lifecycle.SharedSubnets;
import io.santoku.lifecycle.Slices;
import io.santoku.lifecycle.Subnets;
import io.santoku.registration.ComponentProbe;
import io.santoku.registration.Registration;
import io.santoku.running.DriftWatch;
import io.santoku.running.ObservedServices;
import io.santoku.running.ScrapeTargets;
import io.santoku.running.ServiceRecords;
import io.santoku.running.ServiceStates;
import io.santoku.running.ServiceWatch;
import io.santoku.running.SliceReadings;
import io.santoku.running.alert.FailingNetworkServices;
import io.santoku.running.dashboard.DashboardKeeping;
import io.santoku.running.dashboard.Dashboards;
import io.santoku.running.news.RunningServices;
import io.santoku.running.news.SliceNews;
import io.santoku.store.dispatch.ClusterRounds;
import io.santoku.store.dispatch.DatabaseClock;
import io.santoku.store.running.JdbcDashboardRecords;
import io.santoku.store.running.JdbcServiceRecords;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Configures monitoring: what it observes, and where it reports. A part that an operator leaves out is a null bean,
/// not a condition: conditions are evaluated when the server is built (ADR 21).
@Configuration(proxyBeanMethods = false)
class MonitoringConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(MonitoringConfiguration.class);

    private static final int NEWS_KEPT = 10_000;

    @Bean
    ServiceRecords serviceRecords(JdbcClient db, Storage storage) {
        return new JdbcServiceRecords(db, storage.transactions());
    }

    @Bean
    ServiceStates serviceStates(Slices slices, OperationLog operations, ServiceRecords records) {
        return new ObservedServices(slices, operations, records);
    }

    @Bean
    SliceReadings sliceReadings(
            Slices slices,
            OperationLog operations,
            ServiceRecords records,
            FailingNetworkServices errors,
            Clock clock) {
        return new SliceReadings(slices, operations, records, () -> errors.all().keySet(), clock);
    }

    @Bean
    SliceMetrics sliceMetrics(SliceReadings readings, PrometheusRegistry registry) {
        return SliceMetrics.registered(readings, registry);
    }

    @Bean
    DurabilityMetrics durabilityMetrics(
            Operations operations, DurabilityMetrics.Stored stored, Clock clock, PrometheusRegistry registry) {
        var sources = new DurabilityMetrics.Sources(operations, stored, clock);
        return DurabilityMetrics.registered(sources, registry);
    }

    @Bean
    ScrapeTargets scrapeTargets(Storage storage) {
        return new ScrapeTargets(storage.registry());
    }

    @Bean
    ServiceWatch serviceWatch(
            ServiceRecords records, RegisteredDrivers registeredDrivers, ExecutorService workers, Clock clock) {
        return new ServiceWatch(records, registeredDrivers, workers, clock);
    }

    /// Null without a Grafana.
    @Bean
    @Nullable
    DashboardKeeping dashboardKeeping(
            Settings settings, Storage storage, Slices slices, ServiceRecords records, JdbcClient db) {
        return settings.grafana()
                .connection()
                .map(grafana -> {
                    var driver = new GrafanaDashboardDriver(
                            grafana, settings.grafana().trust(), settings.southboundOrDefault());
                    var boards = new Dashboards(storage.registry(), slices, records);
                    return new DashboardKeeping(driver, new JdbcDashboardRecords(db), boards::all);
                })
                .orElse(null);
    }

    @Bean
    ClusterRounds.Round watching(Settings settings, ServiceWatch watch) {
        return new ClusterRounds.Round(
                "watch network services", settings.monitoring().pause(), watch::round);
    }

    @Bean
    ClusterRounds.Round unusedSubnets(SharedSubnets subnets) {
        return new ClusterRounds.Round("remove unused subnets", Duration.ofMinutes(1), subnets::removeUnused);
    }

    @Bean
    ClusterRounds.@Nullable Round dashboards(Settings settings, Optional<DashboardKeeping> dashboards) {
        return dashboards
                .map(keeping -> new ClusterRounds.Round(
                        "keep dashboards", settings.monitoring().pause(), keeping::round))
                .orElse(null);
    }

    /// Ten rounds per interval, to spread the observations evenly over it.
    @Bean
    ClusterRounds.Round drift(
            Settings settings,
            Healing healing,
            Observations observations,
            DriftWatch.Holders holders,
            DriftWatch.Pace pace) {
        var watch = new DriftWatch(healing, observations, holders, pace);
        return new ClusterRounds.Round(
                "look for drift", settings.monitoring().driftPause().dividedBy(10), watch::round);
    }

    @Bean
    DriftWatch.Holders driftHolders(Slices slices, Subnets subnets, OperationLog operations) {
        return new DriftWatch.Holders(slices, subnets, operations);
    }

    @Bean
    DriftWatch.Pace driftPace(Settings settings, ExecutorService workers, Clock clock) {
        return new DriftWatch.Pace(
                settings.monitoring().driftPause(), look -> workers.execute(() -> attempted(look)), clock);
    }

    /// Ignores a database that does not answer; a later round repeats the observation.
    private static void attempted(Runnable look) {
        try {
            look.run();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("a look for drift was given up: {}", away.getMessage());
        }
    }

    /// Ten rounds per period, so that no check is much older than that.
    @Bean
    ClusterRounds.Round components(
            EngineConfiguration.EngineSettings given,
            Storage storage,
            Registration registrars,
            ExecutorService workers) {
        Duration period = given.settings().monitoring().componentPause();
        var probe = new ComponentProbe(storage, registrars, new ComponentProbe.Pace(period, workers, given.clock()));
        return new ClusterRounds.Round("look at components", period.dividedBy(10), probe::round);
    }

    @Bean
    ComponentMetrics componentMetrics(Storage storage, Clock clock, PrometheusRegistry registry) {
        return ComponentMetrics.registered(storage, clock, registry);
    }

    @Bean
    ClusterRounds clusterRounds(
            @Qualifier("heartbeats") DataSource own,
            Settings settings,
            DatabaseClock clock,
            List<ClusterRounds.Round> rounds) {
        return new ClusterRounds(own, NodeName.of(settings), clock, RandomGenerator.getDefault(), rounds);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> watcher(ClusterRounds rounds) {
        return _ -> rounds.start();
    }

    /// Each node writes the files for a Prometheus on the same machine; null without a folder for them.
    @Bean
    @Nullable
    TargetFiles targetFiles(Settings settings, ScrapeTargets targets) {
        Path folder = settings.monitoring().targetsFolder();
        return folder == null
                ? null
                : TargetFiles.kept(folder, targets, settings.monitoring().pause());
    }

    /// Null without a broker.
    @Bean
    @Nullable
    KafkaNewsDriver newsDriver(Settings settings) {
        String broker = settings.monitoring().kafka();
        return broker == null ? null : new KafkaNewsDriver(broker, settings.brokerAccess(broker), NEWS_KEPT);
    }

    @Bean
    @Nullable
    SliceNews sliceNews(Optional<KafkaNewsDriver> drivers, Slices slices) {
        return drivers.map(driver -> {
                    var inOrder = Executors.newSingleThreadExecutor(
                            Thread.ofVirtual().name("slice-news").factory());
                    return new SliceNews(driver, new RunningServices(slices), inOrder);
                })
                .orElse(null);
    }
}
