package io.santoku.app;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.santoku.running.SliceReadings;
import io.santoku.running.SliceReadings.Readings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/// Exports the readings of slices as metrics, read at each scrape. The names are part of the API: alert rules and
/// dashboards of operators use them.
final class SliceMetrics implements MultiCollector {
    private static final Logger LOG = LoggerFactory.getLogger(SliceMetrics.class);

    private final SliceReadings readings;

    private SliceMetrics(SliceReadings readings) {
        this.readings = readings;
    }

    static SliceMetrics registered(SliceReadings readings, PrometheusRegistry registry) {
        var metrics = new SliceMetrics(readings);
        registry.register(metrics);
        return metrics;
    }

    /// While the database does not answer, only these metrics are missing.
    @Override
    public MetricSnapshots collect() {
        try {
            return snapshots(readings.read());
        } catch (NestedRuntimeException unreadable) {
            LOG.warn("no metrics of slices: {}", unreadable.getMessage());
            return new MetricSnapshots();
        }
    }

    private static MetricSnapshots snapshots(Readings now) {
        return new MetricSnapshots(statuses(now), total(now), services(now), answers(now));
    }

    private static GaugeSnapshot statuses(Readings now) {
        var gauge = GaugeSnapshot.builder().name("katana_status").help("Status of a slice");
        now.slices().forEach(slice -> gauge.dataPoint(point(slice.status(), Labels.of("slice_id", slice.slice()))));
        return gauge.build();
    }

    private static GaugeSnapshot total(Readings now) {
        return GaugeSnapshot.builder()
                .name("total_slices")
                .help("Number of slices that have come to run")
                .dataPoint(point((double) now.running(), Labels.EMPTY))
                .build();
    }

    private static GaugeSnapshot services(Readings now) {
        var gauge = GaugeSnapshot.builder().name("ns_status").help("State of a network service");
        now.services()
                .forEach(service -> gauge.dataPoint(
                        point(service.state(), Labels.of("slice_id", service.slice(), "ns_name", service.name()))));
        return gauge.build();
    }

    private static GaugeSnapshot answers(Readings now) {
        var gauge = GaugeSnapshot.builder()
                .name("santoku_nfvo_answered_timestamp_seconds")
                .help("When an orchestrator was last asked how its network services are, and answered");
        now.answers()
                .forEach(answer ->
                        gauge.dataPoint(point(answer.at().toEpochMilli() / 1000.0, Labels.of("nfvo", answer.nfvo()))));
        return gauge.build();
    }

    private static GaugeDataPointSnapshot point(double value, Labels labels) {
        return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
    }
}
