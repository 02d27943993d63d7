package io.santoku.emulators.scenario;

import io.santoku.emulators.ems.EmsDialect;

/// An EMS and the dialect it speaks; port 0 is any free one.
public record EmsScenario(String name, int port, EmsDialect dialect) {
    /// One of the dialect `TEST` on any free port.
    public static EmsScenario named(String name) {
        return new EmsScenario(name, 0, EmsDialect.TEST);
    }

    /// The same of another dialect.
    public EmsScenario withDialect(EmsDialect other) {
        return new EmsScenario(name, port, other);
    }
}
