package io.santoku.emulators.scenario;

/// A transport controller: over HTTP, or over Kafka when it has bootstrap servers; one that is not `readable` does not
/// show what it was sent.
public record WimScenario(String name, int port, String bootstrapServers, boolean readable) {
    /// One over HTTP on any free port.
    public static WimScenario named(String name) {
        return new WimScenario(name, 0, "", true);
    }

    /// The same over the Kafka broker there.
    public WimScenario withKafka(String servers) {
        return new WimScenario(name, port, servers, readable);
    }

    /// The same, but it does not show what it was sent.
    public WimScenario unreadable() {
        return new WimScenario(name, port, bootstrapServers, false);
    }

    /// Whether it listens on Kafka.
    public boolean kafka() {
        return !bootstrapServers.isEmpty();
    }
}
