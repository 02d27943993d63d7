package io.santoku.running.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Evaluates the rules in order: the first whose condition holds and whose limit is not used up decides.
final class RuleEngine {
    private final Situation situation;
    private final Map<String, String> refused;
    private final Instant now;
    private final List<RuleConsideration> considered = new ArrayList<>();
    private @Nullable Instant next;

    private RuleEngine(Situation situation, Map<String, String> refused, Instant now) {
        this.situation = situation;
        this.refused = refused;
        this.now = now;
    }

    /// `refused` maps the rules that were already tried in this situation to the reasons why they could not act.
    static Verdict decide(List<CompiledRule> rules, Situation situation, Map<String, String> refused, Instant now) {
        return new RuleEngine(situation, refused, now).ask(rules);
    }

    private Verdict ask(List<CompiledRule> rules) {
        for (CompiledRule rule : rules) {
            Optional<String> objection = objection(rule);
            if (objection.isEmpty()) {
                return turn(rule);
            }
            note(rule, objection.get());
        }
        return new Verdict.Nothing(next, considered);
    }

    private Verdict turn(CompiledRule rule) {
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

    private Optional<String> objection(CompiledRule rule) {
        String refusal = refused.get(rule.name());
        if (refusal != null) {
            return Optional.of(refusal);
        }
        return rule.condition()
                .objection(situation.variables(rule.pace().window(), now))
                .or(() -> usedUp(rule));
    }

    private Optional<String> usedUp(CompiledRule rule) {
        Optional<Instant> free = situation.history().freeAgain(rule, now);
        free.filter(at -> next == null || at.isBefore(next)).ifPresent(at -> next = at);
        return free.map(_ -> "has used up its limit, %d times in %s"
                .formatted(rule.pace().limit(), rule.pace().window()));
    }

    private void note(CompiledRule rule, String verdict) {
        considered.add(new RuleConsideration(rule.name(), verdict));
    }
}
