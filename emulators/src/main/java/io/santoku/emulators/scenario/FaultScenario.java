package io.santoku.emulators.scenario;

import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults;

/// A rule for the fault script of a server, or of all for `*`; [Fault] defines the format of `what`.
public record FaultScenario(String server, String kind, int nth, int times, String what) {
    /// The next call of any kind to any server answers 503.
    public static final FaultScenario DEFAULTS = new FaultScenario("*", "*", 1, 1, "503");

    /// Refuses members that do not form a rule.
    public FaultScenario {
        rule(kind, nth, times, what);
    }

    /// Converts a rule to text.
    public static FaultScenario of(String server, Faults.Rule rule) {
        return new FaultScenario(
                server, rule.kind(), rule.nth(), rule.times(), rule.fault().toString());
    }

    /// Whether the rule applies to this server.
    public boolean concerns(String name) {
        return server.equals("*") || server.equals(name);
    }

    /// The rule for the server's fault script.
    public Faults.Rule rule() {
        return rule(kind, nth, times, what);
    }

    private static Faults.Rule rule(String kind, int nth, int times, String what) {
        return new Faults.Rule(kind, nth, times, Fault.parse(what));
    }
}
