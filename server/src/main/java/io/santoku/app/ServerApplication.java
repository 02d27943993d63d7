package io.santoku.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.santoku.api.alertmanager.AlertEndpoints;
import io.santoku.api.katana.KatanaEndpoints;
import io.santoku.api.katana.slices.Failings;
import io.santoku.api.katana.slices.KatanaSliceEndpoints;
import io.santoku.api.problem.IncidentIds;
import io.santoku.api.problem.ProblemEndpoints;
import io.santoku.api.v1.ApiDescription;
import io.santoku.api.v1.InventoryEndpoints;
import io.santoku.api.v1.monitoring.MonitoringEndpoints;
import io.santoku.api.v1.policy.PolicyEndpoints;
import io.santoku.api.v1.slices.SliceEndpoints;
import io.santoku.running.alert.RuntimeError;
import io.santoku.running.alert.RuntimeErrors;
import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    MonitoringConfiguration.class,
    ProblemEndpoints.class,
    InventoryEndpoints.class,
    KatanaEndpoints.class,
    ApiDescription.class,
    SliceEndpoints.class,
    KatanaSliceEndpoints.class,
    MonitoringEndpoints.class,
    PolicyConfiguration.class,
    AlertEndpoints.class,
    PolicyEndpoints.class
})
class ServerApplication {
    @Bean
    ExecutionMetrics executionMetrics(MeterRegistry meters) {
        return new ExecutionMetrics(meters);
    }

    @Bean
    Failings failings(RuntimeErrors errors) {
        return new Failings() {
            @Override
            public Set<NsId> of(SliceId slice) {
                return errors.of(slice).stream().map(RuntimeError::service).collect(Collectors.toUnmodifiableSet());
            }

            @Override
            public Set<SliceId> slices() {
                return errors.all().keySet();
            }
        };
    }

    @Bean
    IncidentIds incidentIds() {
        return () -> UUID.randomUUID().toString();
    }
}
