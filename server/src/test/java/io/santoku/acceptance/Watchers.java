package io.santoku.acceptance;

import io.santoku.emulators.grafana.EmulatedGrafana;
import io.santoku.emulators.grafana.GrafanaLogin;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// Everybody who watches slices, once for this JVM: a Kafka broker, a Grafana, and the folder that a Prometheus would
/// read.
final class Watchers {
    static final EmulatedGrafana GRAFANA =
            new EmulatedGrafana(new GrafanaLogin("admin", "test-password-of-grafana", "test-token-of-grafana"));
    static final EmulatedServer GRAFANA_SERVER =
            EmulatedServer.start(GRAFANA, Listening.ANYWHERE, InstantSource.system());
    static final Path TARGETS = Rig.HOME.resolve("targets");

    private static final EmbeddedKafkaBroker BROKER = broker();

    private Watchers() {}

    /// A server that is watched by all of them, and looks at its network services all the time; with further settings.
    static Rig rig(String... more) {
        GRAFANA_SERVER.faults().clear();
        Stream<String> settings = Stream.of(
                "santoku.monitoring.interval=100ms",
                "santoku.monitoring.targets-folder=" + TARGETS,
                "santoku.monitoring.kafka=" + BROKER.getBrokersAsString(),
                "santoku.grafana.url=" + GRAFANA_SERVER.uri(),
                "santoku.grafana.username=admin",
                "santoku.grafana.password=test-password-of-grafana");
        return Rig.with(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
    }

    /// The same with little patience: what meets passing faults is repeated for so long, and three times that when it
    /// is undone.
    static Rig hasty(Duration patience) {
        return rig(
                "santoku.execution.patience=" + patience,
                "santoku.execution.undo-patience=" + patience.multipliedBy(3),
                "santoku.execution.first-pause=50ms",
                "santoku.execution.longest-pause=1s");
    }

    /// What has been told over Kafka.
    static Topic news() {
        return new Topic(BROKER.getBrokersAsString(), "nfv_mon");
    }

    private static EmbeddedKafkaBroker broker() {
        EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1, "nfv_mon")
                .brokerProperties(Map.of(
                        "offsets.topic.num.partitions", "1",
                        "group.initial.rebalance.delay.ms", "0",
                        "transaction.state.log.num.partitions", "1",
                        "share.coordinator.state.topic.num.partitions", "1"));
        broker.afterPropertiesSet();
        return broker;
    }
}
