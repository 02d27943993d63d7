package io.santoku.emulators.scenario;

import io.santoku.emulators.ems.EmsDialect;

/// An EMS and the dialect it speaks; port 0 is any free one. One that is not `readable` does not show what it was
/// sent.
public record EmsScenario(String name, int port, EmsDialect dialect, boolean readable) {
    /// One of the dialect `TEST` on any free port.
    public static EmsScenario named(String name) {
        return new EmsScenario(name, 0, EmsDialect.TEST, true);
    }

    /// The same of another dialect.
    public EmsScenario withDialect(EmsDialect other) {
        return new EmsScenario(name, port, other, readable);
    }

    /// The same, but it does not show what it was sent.
    public EmsScenario unreadable() {
        return new EmsScenario(name, port, dialect, false);
    }
}
