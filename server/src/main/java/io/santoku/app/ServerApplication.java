package io.santoku.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.santoku.api.alertmanager.AlertEndpoints;
import io.santoku.api.problem.IncidentIds;
import io.santoku.api.problem.ProblemEndpoints;
import io.santoku.api.v1.ApiDescription;
import io.santoku.api.v1.InventoryEndpoints;
import io.santoku.api.v1.policy.PolicyEndpoints;
import io.santoku.api.v1.slices.SliceEndpoints;
import io.santoku.execution.ExecutionListener;
import io.santoku.running.policy.OperationWatch;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The whole service, put together; nothing is found by scanning.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(Settings.class)
@Import({
    StorageConfiguration.class,
    EngineConfiguration.class,
    ProblemEndpoints.class,
    InventoryEndpoints.class,
    ApiDescription.class,
    SliceEndpoints.class,
    PolicyConfiguration.class,
    AlertEndpoints.class,
    PolicyEndpoints.class
})
class ServerApplication {
    @Bean
    ExecutionListener executionListener(MeterRegistry meters, OperationWatch watch) {
        var metrics = new ExecutionMetrics(meters);
        return (operation, entries, state) -> {
            metrics.written(operation, entries, state);
            watch.written(operation, entries, state);
        };
    }

    @Bean
    IncidentIds incidentIds() {
        return () -> UUID.randomUUID().toString();
    }
}
