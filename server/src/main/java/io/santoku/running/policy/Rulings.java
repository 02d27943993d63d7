package io.santoku.running.policy;

import io.santoku.execution.OperationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Has the rules judge, has done what they say, and stores what was decided.
final class Rulings {
    private static final Duration MEMORY = Duration.ofDays(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Supplier<RuleBook> rules;
    private final PolicyBook book;
    private final Remedy remedy;

    Rulings(Supplier<RuleBook> rules, PolicyBook book, Remedy remedy) {
        this.rules = rules;
        this.book = book;
        this.remedy = remedy;
    }

    void rule(Matter matter) {
        var failing = matter.taken().failing();
        History history =
                book.history(failing.slice(), failing.service(), matter.now().minus(MEMORY));
        rule(matter, Situation.of(matter.slice(), matter.site(), failing, history), Map.of());
    }

    private void rule(Matter matter, Situation situation, Map<String, String> refused) {
        switch (Judge.judge(rules.get().rules(), situation, refused, matter.now())) {
            case Verdict.Nothing nothing -> leave(matter, nothing);
            case Verdict.Wait(var rule, var until, var considered) ->
                wait(matter, new Note(rule, "the cool-down lasts until " + until, considered), until);
            case Verdict.Act(var rule, var considered) ->
                act(matter, situation, refused, new Note(rule, "", considered));
        }
    }

    /// What is written of a rule that has its turn.
    private record Note(Rule rule, String why, List<Consideration> considered) {
        Note because(String reason) {
            return new Note(rule, reason, considered);
        }
    }

    private void act(Matter matter, Situation situation, Map<String, String> refused, Note note) {
        switch (remedy.apply(note.rule().text(), matter.taken().failing(), situation.told())) {
            case Remedy.Outcome.Started(var operation) -> acted(matter, note, operation);
            case Remedy.Outcome.Done _ -> acted(matter, note, null);
            case Remedy.Outcome.Later(var why, var pause) ->
                wait(matter, note.because(why), matter.now().plus(pause));
            case Remedy.Outcome.Refused(var why) -> {
                var more = new HashMap<>(refused);
                more.put(note.rule().name(), why);
                rule(matter, situation, more);
            }
        }
    }

    private void acted(Matter matter, Note note, @Nullable OperationId operation) {
        String why = note.rule().text().when();
        book.write(matter.taken().waiting(), decision(matter, State.ACTED, note.because(why), operation));
        book.put(matter.taken().acted(operation, matter.now().plus(BETWEEN_LOOKS)));
    }

    private void wait(Matter matter, Note note, Instant until) {
        long number = book.write(matter.taken().waiting(), decision(matter, State.WAITING, note, null));
        book.put(matter.taken().waitingWith(number, until));
    }

    private void leave(Matter matter, Verdict.Nothing nothing) {
        String why = nothing.considered().isEmpty() ? "there are no rules, or others decide" : "no rule has its turn";
        var failure = matter.taken().failing().error();
        book.write(
                matter.taken().waiting(),
                new Decision(failure, matter.now(), null, null, State.NOTHING, why, nothing.considered(), null));
        Instant next = nothing.next();
        book.put(
                next == null
                        ? matter.taken().settled(matter.now().plus(BETWEEN_LOOKS))
                        : matter.taken().acted(null, next));
    }

    private static Decision decision(Matter matter, State state, Note note, @Nullable OperationId operation) {
        var rule = note.rule().text();
        return new Decision(
                matter.taken().failing().error(),
                matter.now(),
                rule.name(),
                rule.then(),
                state,
                note.why(),
                note.considered(),
                operation);
    }
}
