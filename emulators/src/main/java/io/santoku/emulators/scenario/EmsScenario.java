package io.santoku.emulators.scenario;

import io.santoku.emulators.ems.EmsDialect;

/// An EMS and its dialect; port 0 is any free one. One that is not `readable` does not show its messages.
public record EmsScenario(String name, int port, EmsDialect dialect, boolean readable) {
    /// An EMS with the dialect `TEST` on any free port.
    public static EmsScenario named(String name) {
        return new EmsScenario(name, 0, EmsDialect.TEST, true);
    }

    /// The same with another dialect.
    public EmsScenario withDialect(EmsDialect other) {
        return new EmsScenario(name, port, other, readable);
    }

    /// The same, but it does not show its messages.
    public EmsScenario unreadable() {
        return new EmsScenario(name, port, dialect, false);
    }
}
