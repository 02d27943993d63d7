package io.santoku.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.santoku.api.katana.KatanaEndpoints;
import io.santoku.api.katana.slices.Failings;
import io.santoku.api.katana.slices.KatanaSliceEndpoints;
import io.santoku.api.problem.IncidentIds;
import io.santoku.api.problem.ProblemEndpoints;
import io.santoku.api.v1.ApiDescription;
import io.santoku.api.v1.InventoryEndpoints;
import io.santoku.api.v1.monitoring.MonitoringEndpoints;
import io.santoku.api.v1.slices.SliceEndpoints;
import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import java.util.Set;
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
    MonitoringConfiguration.class,
    ProblemEndpoints.class,
    InventoryEndpoints.class,
    KatanaEndpoints.class,
    ApiDescription.class,
    SliceEndpoints.class,
    MonitoringEndpoints.class,
    KatanaSliceEndpoints.class
})
class ServerApplication {
    @Bean
    ExecutionMetrics executionMetrics(MeterRegistry meters) {
        return new ExecutionMetrics(meters);
    }

    @Bean
    Failings failings() {
        return new Failings() {
            @Override
            public Set<NsId> of(SliceId slice) {
                return Set.of();
            }

            @Override
            public Set<SliceId> slices() {
                return Set.of();
            }
        };
    }

    @Bean
    IncidentIds incidentIds() {
        return () -> UUID.randomUUID().toString();
    }
}
