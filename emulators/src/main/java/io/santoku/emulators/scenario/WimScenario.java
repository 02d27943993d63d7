package io.santoku.emulators.scenario;

/// A transport controller: over HTTP, or over Kafka when it has bootstrap servers; one that is not `readable` does not
/// show its messages.
public record WimScenario(String name, int port, String bootstrapServers, boolean readable) {
    /// A transport controller over HTTP on any free port.
    public static WimScenario named(String name) {
        return new WimScenario(name, 0, "", true);
    }

    /// The same over the Kafka broker at `servers`.
    public WimScenario withKafka(String servers) {
        return new WimScenario(name, port, servers, readable);
    }

    /// The same, but it does not show its messages.
    public WimScenario unreadable() {
        return new WimScenario(name, port, bootstrapServers, false);
    }

    /// Whether it uses Kafka.
    public boolean kafka() {
        return !bootstrapServers.isEmpty();
    }
}
