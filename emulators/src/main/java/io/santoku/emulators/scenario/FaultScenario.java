package io.santoku.emulators.scenario;

import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults;

/// A rule for the fault script of a server, or of all when it is `*`; `what` reads as [Fault] parses it.
public record FaultScenario(String server, String kind, int nth, int times, String what) {
    /// The next call of any kind to any server answers 503.
    public static final FaultScenario DEFAULTS = new FaultScenario("*", "*", 1, 1, "503");

    /// Refuses what makes no rule.
    public FaultScenario {
        rule(kind, nth, times, what);
    }

    /// The rule in words.
    public static FaultScenario of(String server, Faults.Rule rule) {
        return new FaultScenario(
                server, rule.kind(), rule.nth(), rule.times(), rule.fault().toString());
    }

    /// Whether it is meant for this server.
    public boolean concerns(String name) {
        return server.equals("*") || server.equals(name);
    }

    /// The rule as the server's script takes it.
    public Faults.Rule rule() {
        return rule(kind, nth, times, what);
    }

    private static Faults.Rule rule(String kind, int nth, int times, String what) {
        return new Faults.Rule(kind, nth, times, Fault.parse(what));
    }
}
