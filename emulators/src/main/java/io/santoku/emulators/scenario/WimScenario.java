package io.santoku.emulators.scenario;

/// A transport controller: over HTTP, or over Kafka when it has bootstrap servers.
public record WimScenario(String name, int port, String bootstrapServers) {
    /// One over HTTP on any free port.
    public static WimScenario named(String name) {
        return new WimScenario(name, 0, "");
    }

    /// The same over the Kafka broker there.
    public WimScenario withKafka(String servers) {
        return new WimScenario(name, port, servers);
    }

    /// Whether it listens on Kafka.
    public boolean kafka() {
        return !bootstrapServers.isEmpty();
    }
}
