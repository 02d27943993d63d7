package io.santoku.running.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks the rules one after the other: the first whose condition holds and whose limit is not used up has its turn.
final class Judge {
    private final Situation situation;
    private final Map<String, String> refused;
    private final Instant now;
    private final List<Consideration> considered = new ArrayList<>();
    private @Nullable Instant next;

    private Judge(Situation situation, Map<String, String> refused, Instant now) {
        this.situation = situation;
        this.refused = refused;
        this.now = now;
    }

    /// `refused` are the rules that were tried in this very situation, with why they could not act.
    static Verdict judge(List<Rule> rules, Situation situation, Map<String, String> refused, Instant now) {
        return new Judge(situation, refused, now).ask(rules);
    }

    private Verdict ask(List<Rule> rules) {
        for (Rule rule : rules) {
            Optional<String> objection = objection(rule);
            if (objection.isEmpty()) {
                return turn(rule);
            }
            note(rule, objection.get());
        }
        return new Verdict.Nothing(next, considered);
    }

    private Verdict turn(Rule rule) {
        Optional<Instant> cool = situation
                .history()
                .lastAct()
                .map(last -> last.plus(rule.pace().coolDown()))
                .filter(ready -> ready.isAfter(now));
        note(
                rule,
                cool.map(ready -> "has its turn after the cool-down, at " + ready)
                        .orElse("acts"));
        return cool.<Verdict>map(ready -> new Verdict.Wait(rule, ready, considered))
                .orElseGet(() -> new Verdict.Act(rule, considered));
    }

    private Optional<String> objection(Rule rule) {
        String refusal = refused.get(rule.name());
        if (refusal != null) {
            return Optional.of(refusal);
        }
        return rule.condition()
                .objection(situation.variables(rule.pace().window(), now))
                .or(() -> usedUp(rule));
    }

    private Optional<String> usedUp(Rule rule) {
        Optional<Instant> free = situation.history().freeAgain(rule, now);
        free.filter(at -> next == null || at.isBefore(next)).ifPresent(at -> next = at);
        return free.map(_ -> "has used up its limit, %d times in %s"
                .formatted(rule.pace().limit(), rule.pace().window()));
    }

    private void note(Rule rule, String verdict) {
        considered.add(new Consideration(rule.name(), verdict));
    }
}
