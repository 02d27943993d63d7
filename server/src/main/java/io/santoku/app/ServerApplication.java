package io.santoku.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.santoku.api.alertmanager.AlertEndpoints;
import io.santoku.api.guard.GuardEndpoints;
import io.santoku.api.guard.GuardSettings;
import io.santoku.api.guard.SliceRoom;
import io.santoku.api.katana.KatanaEndpoints;
import io.santoku.api.katana.slices.KatanaSliceEndpoints;
import io.santoku.api.problem.IncidentIds;
import io.santoku.api.problem.ProblemEndpoints;
import io.santoku.api.v1.ApiDescription;
import io.santoku.api.v1.InventoryEndpoints;
import io.santoku.api.v1.events.FeedEndpoints;
import io.santoku.api.v1.monitoring.MonitoringEndpoints;
import io.santoku.api.v1.policy.PolicyEndpoints;
import io.santoku.api.v1.slices.SliceEndpoints;
import io.santoku.inventory.KeyedRequests;
import io.santoku.lifecycle.Slices;
import io.santoku.store.JdbcKeyedRequests;
import io.santoku.store.secrets.SecretBox;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Assembles the whole service from explicit configurations, without component scanning.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = TransactionAutoConfiguration.class) // no transaction is declared by annotation
@EnableConfigurationProperties(Settings.class)
@Import({
    StorageConfiguration.class,
    EngineConfiguration.class,
    SouthboundConfiguration.class,
    DeletionConfiguration.class,
    MonitoringConfiguration.class,
    HistoryConfiguration.class,
    FeedConfiguration.class,
    LeftBehindConfiguration.class,
    ProblemEndpoints.class,
    GuardEndpoints.class,
    InventoryEndpoints.class,
    KatanaEndpoints.class,
    ApiDescription.class,
    SliceEndpoints.class,
    FeedEndpoints.class,
    MonitoringEndpoints.class,
    PolicyConfiguration.class,
    AlertEndpoints.class,
    PolicyEndpoints.class,
    KatanaSliceEndpoints.class
})
class ServerApplication {
    /// The entry point from which the build determines the beans (ADR 21).
    static void main(String[] arguments) {
        RunningServer.start(List.of(arguments), Map.of());
    }

    @Bean
    ExecutionMetrics executionMetrics(MeterRegistry meters) {
        return new ExecutionMetrics(meters);
    }

    @Bean
    ExecutionLog executionLog() {
        return new ExecutionLog();
    }

    @Bean
    GuardSettings guardSettings(Settings settings, @Value("${server.address}") String address) {
        return settings.guard(address);
    }

    @Bean
    KeyedRequests keyedRequests(JdbcClient db, GuardSettings settings, SecretBox box) {
        return new JdbcKeyedRequests(db, settings.limits().keepAnswers(), box);
    }

    @Bean
    SliceRoom sliceRoom(Slices slices, GuardSettings settings) {
        var all = Slices.Query.all();
        return new SliceRoom(() -> slices.count(all), settings.limits().slices());
    }

    @Bean
    IncidentIds incidentIds() {
        return () -> UUID.randomUUID().toString();
    }
}
