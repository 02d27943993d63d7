package io.santoku.app;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.santoku.inventory.CheckItem.Grade;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/// Exports the result and the age of the last check of each component, and the components in maintenance, as metrics,
/// read at each scrape.
final class ComponentMetrics implements MultiCollector {
    private static final Logger LOG = LoggerFactory.getLogger(ComponentMetrics.class);

    private final Storage storage;
    private final Clock clock;

    private ComponentMetrics(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    static ComponentMetrics registered(Storage storage, Clock clock, PrometheusRegistry registry) {
        var metrics = new ComponentMetrics(storage, clock);
        registry.register(metrics);
        return metrics;
    }

    @Override
    public MetricSnapshots collect() {
        try {
            Map<ComponentId, ComponentCheck> all = storage.checks().all();
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
                                    / 1000.0),
                    gauge(
                            "santoku_component_in_maintenance",
                            "1 for each component in maintenance, where nothing new is placed",
                            storage.maintenances().all(),
                            _ -> 1));
        } catch (NestedRuntimeException unreadable) {
            LOG.warn("no metrics of components: {}", unreadable.getMessage());
            return new MetricSnapshots();
        }
    }

    private static <T> GaugeSnapshot gauge(
            String name, String help, Map<ComponentId, T> all, ToDoubleFunction<T> value) {
        var gauge = GaugeSnapshot.builder().name(name).help(help);
        all.forEach((component, known) -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                .value(value.applyAsDouble(known))
                .labels(Labels.of("component", component.toString()))
                .build()));
        return gauge.build();
    }
}
