package io.santoku.emulators.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// The fault script of one emulated server.
public final class Faults {
    private final List<Armed> armed = new CopyOnWriteArrayList<>();

    /// The fault strikes the n-th call (from 1, counted since the rule was added) of a kind, or of any kind for `*`,
    /// and the following ones until it has struck `times` calls; -1 means forever.
    public record Rule(String kind, int nth, int times, Fault fault) {
        /// Checks the numbers.
        public Rule {
            if (nth < 1 || (times < 1 && times != -1)) {
                throw new IllegalArgumentException("nth counts from 1; times is at least 1, or -1 for good");
            }
        }

        private boolean covers(String called) {
            return kind.equals("*") || kind.equals(called);
        }

        private boolean strikes(long count) {
            return count >= nth && (times == -1 || count < (long) nth + times);
        }
    }

    /// A fault that strikes a call now; `cleared` completes when its rule is removed.
    record Strike(Fault fault, CompletableFuture<Void> cleared) {}

    private record Armed(Rule rule, AtomicLong counted, CompletableFuture<Void> cleared) {
        boolean strikes(String kind) {
            return rule.covers(kind) && rule.strikes(counted.incrementAndGet());
        }
    }

    /// Adds a rule after the existing ones.
    public void add(Rule rule) {
        armed.add(new Armed(rule, new AtomicLong(), new CompletableFuture<>()));
    }

    /// The rules, in the order in which they were added.
    public List<Rule> rules() {
        return armed.stream().map(Armed::rule).toList();
    }

    /// Removes all rules; calls that hang because of them continue.
    public void clear() {
        List<Armed> gone = List.copyOf(armed);
        armed.removeAll(gone);
        gone.forEach(rule -> rule.cleared().complete(null));
    }

    /// Counts a call with every rule that covers it; the first rule that strikes decides.
    Optional<Strike> strike(String kind) {
        Optional<Strike> first = Optional.empty();
        for (Armed rule : armed) {
            if (rule.strikes(kind) && first.isEmpty()) {
                first = Optional.of(new Strike(rule.rule().fault(), rule.cleared()));
            }
        }
        return first;
    }
}
