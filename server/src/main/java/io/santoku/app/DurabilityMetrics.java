package io.santoku.app;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationState;
import io.santoku.execution.Operations;
import io.santoku.lifecycle.LeftBehind;
import io.santoku.lifecycle.Observations;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/// Exports as metrics, read at each scrape: components that this node does not call for a while, operations that wait
/// for an operator's instruction, operations that left resources behind, and slices that are out of sync.
final class DurabilityMetrics implements MultiCollector {
    private static final Logger LOG = LoggerFactory.getLogger(DurabilityMetrics.class);

    private final Sources sources;

    private DurabilityMetrics(Sources sources) {
        this.sources = sources;
    }

    /// The sources of the metrics.
    record Sources(Operations operations, Stored stored, Clock clock) {}

    /// The stored sources of the metrics.
    record Stored(OperationLog log, Observations observations, LeftBehind left) {}

    static DurabilityMetrics registered(Sources sources, PrometheusRegistry registry) {
        var metrics = new DurabilityMetrics(sources);
        registry.register(metrics);
        return metrics;
    }

    /// While the database does not answer, only the metrics read from it are missing.
    @Override
    public MetricSnapshots collect() {
        try {
            return new MetricSnapshots(leftAlone(), asking(), leftBehind(), outOfSync());
        } catch (NestedRuntimeException unreadable) {
            LOG.warn("no metrics of operations and slices: {}", unreadable.getMessage());
            return new MetricSnapshots(leftAlone());
        }
    }

    private GaugeSnapshot leftAlone() {
        var gauge = GaugeSnapshot.builder()
                .name("santoku_component_left_alone")
                .help("1 for each component that this node makes no calls to for a while");
        sources.operations()
                .circuits()
                .paused(sources.clock().instant())
                .keySet()
                .forEach(component -> gauge.dataPoint(point(1, Labels.of("component", component.toString()))));
        return gauge.build();
    }

    private GaugeSnapshot asking() {
        var asking = OperationLog.Query.all().in(OperationState.ASKING);
        return GaugeSnapshot.builder()
                .name("santoku_operations_asking")
                .help("Operations that wait for the answer of an operator")
                .dataPoint(point((double) sources.stored().log().count(asking), Labels.EMPTY))
                .build();
    }

    private GaugeSnapshot leftBehind() {
        return GaugeSnapshot.builder()
                .name("santoku_operations_left")
                .help("Operations that left something outside, which is taken up again by itself")
                .dataPoint(point((double) sources.stored().left().count(), Labels.EMPTY))
                .build();
    }

    private GaugeSnapshot outOfSync() {
        return GaugeSnapshot.builder()
                .name("santoku_slices_out_of_sync")
                .help("Slices and shared subnets of which something is missing outside, or differs")
                .dataPoint(point((double) sources.stored().observations().adrift(), Labels.EMPTY))
                .build();
    }

    private static GaugeDataPointSnapshot point(double value, Labels labels) {
        return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
    }
}
