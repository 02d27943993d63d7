package io.santoku.emulators.scenario;

/// A policy engine; port 0 is any free one.
public record PolicyScenario(String name, int port) {
    /// A policy engine on any free port.
    public static PolicyScenario named(String name) {
        return new PolicyScenario(name, 0);
    }
}
