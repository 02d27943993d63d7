package io.santoku.running.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The failures of a network service, and the actions that rules took on it.
public record History(List<Instant> failures, List<Act> acts) {
    /// One action of a rule.
    public record Act(String rule, Instant at) {}

    public History {
        failures = List.copyOf(failures);
        acts = List.copyOf(acts);
    }

    long failuresSince(Instant then) {
        return failures.stream().filter(at -> !at.isBefore(then)).count();
    }

    Optional<Instant> lastAct() {
        return acts.stream().map(Act::at).max(Comparator.naturalOrder());
    }

    /// The time from which the rule may act again; empty when it may act now.
    Optional<Instant> freeAgain(CompiledRule rule, Instant now) {
        RuleLimit pace = rule.pace();
        List<Instant> recent = acts.stream()
                .filter(act -> act.rule().equals(rule.name()))
                .map(Act::at)
                .filter(at -> at.plus(pace.window()).isAfter(now))
                .sorted()
                .toList();
        int over = recent.size() - pace.limit();
        return over < 0 ? Optional.empty() : Optional.of(recent.get(over).plus(pace.window()));
    }
}
