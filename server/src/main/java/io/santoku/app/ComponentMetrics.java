package io.santoku.app;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.santoku.inventory.CheckItem.Grade;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.ComponentChecks;
import io.santoku.inventory.ComponentId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/// Exports the result and the age of the last check of each component as metrics, read at each scrape.
final class ComponentMetrics implements MultiCollector {
    private static final Logger LOG = LoggerFactory.getLogger(ComponentMetrics.class);

    private final ComponentChecks checks;
    private final Clock clock;

    private ComponentMetrics(ComponentChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    static ComponentMetrics registered(ComponentChecks checks, Clock clock, PrometheusRegistry registry) {
        var metrics = new ComponentMetrics(checks, clock);
        registry.register(metrics);
        return metrics;
    }

    @Override
    public MetricSnapshots collect() {
        try {
            Map<ComponentId, ComponentCheck> all = checks.all();
            return new MetricSnapshots(
                    gauge(
                            "santoku_component_healthy",
                            "1 for each component whose last look found nothing that failed, else 0",
                            all,
                            check -> check.items().stream().anyMatch(item -> item.grade() == Grade.FAILED) ? 0 : 1),
                    gauge(
                            "santoku_component_check_age_seconds",
                            "How long ago each component was last looked at",
                            all,
                            check -> Duration.between(check.at(), clock.instant())
                                            .toMillis()
                                    / 1000.0));
        } catch (NestedRuntimeException unreadable) {
            LOG.warn("no metrics of components: {}", unreadable.getMessage());
            return new MetricSnapshots();
        }
    }

    private static GaugeSnapshot gauge(
            String name, String help, Map<ComponentId, ComponentCheck> all, ToDoubleFunction<ComponentCheck> value) {
        var gauge = GaugeSnapshot.builder().name(name).help(help);
        all.forEach((component, check) -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                .value(value.applyAsDouble(check))
                .labels(Labels.of("component", component.toString()))
                .build()));
        return gauge.build();
    }
}
