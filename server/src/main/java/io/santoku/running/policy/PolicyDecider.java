package io.santoku.running.policy;

import io.santoku.execution.OperationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Evaluates the rules for a case, applies the chosen remedy, and stores the decision.
final class PolicyDecider {
    private static final Duration MEMORY = Duration.ofDays(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Supplier<RuleBook> rules;
    private final PolicyBook book;
    private final Remedy remedy;

    PolicyDecider(Supplier<RuleBook> rules, PolicyBook book, Remedy remedy) {
        this.rules = rules;
        this.book = book;
        this.remedy = remedy;
    }

    void rule(PolicyCase policyCase) {
        var failing = policyCase.taken().failing();
        History history = book.history(
                failing.slice(), failing.service(), policyCase.now().minus(MEMORY));
        rule(policyCase, Situation.of(policyCase.slice(), policyCase.site(), failing, history), Map.of());
    }

    private void rule(PolicyCase policyCase, Situation situation, Map<String, String> refused) {
        switch (RuleEngine.decide(rules.get().rules(), situation, refused, policyCase.now())) {
            case Verdict.Nothing nothing -> leave(policyCase, nothing);
            case Verdict.Wait(var rule, var until, var considered) ->
                wait(policyCase, new Note(rule, "the cool-down lasts until " + until, considered), until);
            case Verdict.Act(var rule, var considered) ->
                act(policyCase, situation, refused, new Note(rule, "", considered));
        }
    }

    /// The rule that was chosen, the reason, and the verdicts on all rules that were evaluated, as they are stored.
    private record Note(CompiledRule rule, String why, List<RuleConsideration> considered) {
        Note because(String reason) {
            return new Note(rule, reason, considered);
        }
    }

    private void act(PolicyCase policyCase, Situation situation, Map<String, String> refused, Note note) {
        switch (remedy.apply(note.rule().text(), policyCase.taken().failing(), situation.notification())) {
            case Remedy.Outcome.Started(var operation) -> acted(policyCase, note, operation);
            case Remedy.Outcome.Done _ -> acted(policyCase, note, null);
            case Remedy.Outcome.Later(var why, var pause) ->
                wait(policyCase, note.because(why), policyCase.now().plus(pause));
            case Remedy.Outcome.Refused(var why) -> {
                var more = new HashMap<>(refused);
                more.put(note.rule().name(), why);
                rule(policyCase, situation, more);
            }
        }
    }

    private void acted(PolicyCase policyCase, Note note, @Nullable OperationId operation) {
        String why = note.rule().text().when();
        book.write(policyCase.taken().waiting(), decision(policyCase, State.ACTED, note.because(why), operation));
        book.put(policyCase.taken().acted(operation, policyCase.now().plus(BETWEEN_LOOKS)));
    }

    private void wait(PolicyCase policyCase, Note note, Instant until) {
        long number = book.write(policyCase.taken().waiting(), decision(policyCase, State.WAITING, note, null));
        book.put(policyCase.taken().waitingWith(number, until));
    }

    private void leave(PolicyCase policyCase, Verdict.Nothing nothing) {
        String why = nothing.considered().isEmpty() ? "there are no rules, or others decide" : "no rule has its turn";
        var failure = policyCase.taken().failing().error();
        book.write(
                policyCase.taken().waiting(),
                new PolicyDecision(failure, policyCase.now(), null, State.NOTHING, why, nothing.considered()));
        Instant next = nothing.next();
        book.put(
                next == null
                        ? policyCase.taken().settled(policyCase.now().plus(BETWEEN_LOOKS))
                        : policyCase.taken().acted(null, next));
    }

    private static PolicyDecision decision(
            PolicyCase policyCase, State state, Note note, @Nullable OperationId operation) {
        var rule = note.rule().text();
        return new PolicyDecision(
                policyCase.taken().failing().error(),
                policyCase.now(),
                new PolicyDecision.Choice(rule.name(), rule.then(), operation),
                state,
                note.why(),
                note.considered());
    }
}
