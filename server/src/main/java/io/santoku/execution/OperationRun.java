package io.santoku.execution;

import io.santoku.execution.Verdicts.Result;
import io.santoku.plan.Plan;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Carries one operation out in turns: each turn takes in the outcomes of attempts and operators' instructions,
/// decides, writes results and new intents in one transaction, and launches attempts. Used by one thread; only
/// `outcomes` is shared.
final class OperationRun {
    /// The rest of an operation that asks, before it looks for an answer that this node was not notified of.
    private static final Duration ASKING_REST = Duration.ofSeconds(10);

    private final Journal.Claim claim;
    private final Plan plan;
    private final Tools tools;
    private final Attempts.Hold hold;
    private final Calls calls;
    private final Decider decider;
    private final InstructionInbox inbox;
    private final Effect effect;
    private final Verdicts verdicts;
    private final Knowledge knowledge;
    private final ConcurrentLinkedQueue<Result> outcomes = new ConcurrentLinkedQueue<>();
    private final Set<StepId> inFlight = new HashSet<>();
    private final Agenda agenda = new Agenda();
    private @Nullable LeakCheck check;
    private RunState state;

    /// The tools of a run.
    record Tools(
            Journal journal,
            OwnerEffects owners,
            Attempts attempts,
            Patience patience,
            Workers workers,
            Clock clock,
            ExecutionListener listener) {}

    /// `mayCall` is true while the claim is valid: no call is made once it is false. `bell` rings when an outcome is
    /// ready to be taken in.
    OperationRun(Journal.Claim claim, Tools tools, BooleanSupplier mayCall, Runnable bell) {
        this.claim = claim;
        this.plan = claim.operation().plan();
        this.tools = tools;
        this.hold = new Attempts.Hold(claim.operation().id() + "." + claim.epoch(), mayCall);
        this.calls = new Calls(tools.workers(), bell);
        this.decider = new Decider(claim.operation());
        this.inbox = new InstructionInbox(tools.journal(), claim.operation(), decider);
        this.effect = new Effect(claim.operation());
        this.verdicts = new Verdicts(claim.operation(), tools.patience());
        this.knowledge = new Knowledge(claim);
        this.state = RunState.of(plan, claim.entries());
        resume(tools.clock().instant());
    }

    RunState state() {
        return state;
    }

    /// Whether calls are in progress, whether their outcomes are still wanted or not.
    boolean isCalling() {
        return calls.isAnyOpen();
    }

    /// The time of the next action if nothing is in flight; empty while an attempt is in flight, and during the leak
    /// check, which takes seconds and would start again from the beginning.
    Optional<Instant> idleUntil() {
        if (!inFlight.isEmpty() || isCalling() || check != null) {
            return Optional.empty();
        }
        boolean onlyAsks = state.state() == OperationState.ASKING && nextDue().isEmpty();
        return onlyAsks ? Optional.of(tools.clock().instant().plus(ASKING_REST)) : nextDue();
    }

    /// The time of the next action that is due, whether attempts are in flight or not.
    Optional<Instant> nextDue() {
        Optional<Instant> asking = check == null ? Optional.empty() : check.nextDue();
        Optional<Instant> steps = state.state().ended() ? Optional.empty() : agenda.next();
        return Stream.concat(steps.stream(), asking.stream()).min(Instant::compareTo);
    }

    /// Takes in outcomes, decides, writes and launches; true once the operation has ended. Throws [Journal.Fenced].
    boolean turn() {
        if (state.state().ended()) {
            return true;
        }
        Instant now = tools.clock().instant();
        var events = new ArrayList<Event>();
        RunState before = state;
        if (state.state() == OperationState.PENDING) {
            note(new Event.Started(), events, now);
        }
        for (Result result = outcomes.poll(); result != null; result = outcomes.poll()) {
            inFlight.remove(result.id());
            note(verdicts.event(result, state, now, agenda), events, now);
        }
        inbox.poll(state, now).ifPresent(instructed -> takeIn(instructed, events, now));
        List<Decision.Begin> begins = decide(events, now);
        write(events, before);
        begins.forEach(begin -> launch(begin.step(), begin.direction()));
        pollAgain(now);
        return state.state().ended();
    }

    /// Attempts that were in flight when the last claim ended are made again at once.
    private void resume(Instant now) {
        for (Step step : plan.steps()) {
            StepState was = state.step(step.id());
            boolean turned = state.state() == OperationState.UNDOING && was.direction() == Direction.DO;
            if (was.begun() && !turned && !inFlight.contains(step.id())) {
                agenda.put(step.id(), was.next() == null ? now : was.next());
            }
        }
    }

    private void note(Event event, List<Event> events, Instant now) {
        if (event instanceof Event.Waiting waiting && unchanged(waiting)) {
            return;
        }
        events.add(event);
        state = state.with(event, now);
    }

    private boolean unchanged(Event.Waiting waiting) {
        StepState was = state.step(waiting.step());
        Object known = knowledge.of(plan.step(waiting.step()), state);
        boolean sameFacts = waiting.facts() == null || waiting.facts().equals(known);
        return sameFacts
                && waiting.direction() == was.direction()
                && waiting.on().equals(was.waitingOn());
    }

    private void takeIn(Event.Instructed instructed, List<Event> events, Instant now) {
        note(instructed, events, now);
        if (instructed.isObeyed() && state.state() == OperationState.UNDOING) {
            dropWaiting(events, now);
        }
        if (instructed.isObeyed()) {
            check = null; // after the instruction there are other things to prove
            resume(now); // an undo in progress continues, whichever way the operation goes
        }
    }

    /// Decides until no new decision follows; the intents of new attempts are noted here, and the attempts launched
    /// once the intents are written.
    private List<Decision.Begin> decide(List<Event> events, Instant now) {
        var begins = new ArrayList<Decision.Begin>();
        retriesDue(now).forEach(begin -> begin(begin, begins, events, now));
        boolean goesOn = true;
        while (goesOn) {
            List<Decision> next = decider.next(state, inFlight);
            goesOn = !next.isEmpty();
            for (Decision decision : next) {
                goesOn &= follow(decision, begins, events, now);
            }
        }
        return begins;
    }

    /// Follows the decision; true if further decisions may follow now.
    private boolean follow(Decision decision, List<Decision.Begin> begins, List<Event> events, Instant now) {
        switch (decision) {
            case Decision.Begin begin -> begin(begin, begins, events, now);
            case Decision.LeaveOut(var step, var why) -> note(new Event.LeftOut(step.id(), why), events, now);
            case Decision.RollBack(var step, var why) -> {
                note(new Event.RollbackBegan(step.id(), why), events, now);
                dropWaiting(events, now);
            }
            case Decision.Ask(var step, var why) -> note(new Event.Asked(step.id(), why), events, now);
            case Decision.End(var end) -> {
                return end(end, events, now);
            }
        }
        return true;
    }

    /// Ends the operation, once the leak check is complete and no instruction is unread.
    private boolean end(OperationState end, List<Event> events, Instant now) {
        if (state.certificate() == null && LeakCheck.isDue(claim.operation(), state)) {
            LeakCheck asked =
                    check == null ? new LeakCheck(claim.operation(), state, tools.patience(), this::look, now) : check;
            check = asked;
            Optional<LeakCertificate> certificate = asked.turn(now);
            if (certificate.isEmpty()) {
                return false;
            }
            note(new Event.Certified(certificate.get()), events, now);
        }
        Optional<Event.Instructed> instructed = hasInstruction(events) ? Optional.empty() : inbox.take(state);
        instructed.ifPresentOrElse(last -> takeIn(last, events, now), () -> note(ended(end), events, now));
        return instructed.isPresent();
    }

    /// An operation that leaves resources, or was to restore a resource and did not, has failed; a forced deletion may
    /// leave resources.
    private Event ended(OperationState end) {
        boolean isClean = claim.operation().kind() == OperationKind.FORCE_DELETE
                || (Leavings.of(claim.operation(), state).isEmpty() && Leavings.isAsWanted(claim.operation(), state));
        return new Event.Ended(isClean ? end : OperationState.FAILED);
    }

    private static boolean hasInstruction(List<Event> events) {
        return events.stream().anyMatch(Event.Instructed.class::isInstance);
    }

    private void begin(Decision.Begin begin, List<Decision.Begin> begins, List<Event> events, Instant now) {
        StepId id = begin.step().id();
        StepState was = state.step(id);
        int attempt = was.direction() == begin.direction() ? was.attempts() + 1 : 1;
        note(new Event.Intended(id, begin.direction(), attempt), events, now);
        agenda.remove(id);
        inFlight.add(id);
        begins.add(begin);
    }

    /// Stops polling steps that only wait; attempts in flight are awaited and then undone.
    private void dropWaiting(List<Event> events, Instant now) {
        for (StepId id : agenda.steps()) {
            StepState was = state.step(id);
            if (was.direction() == Direction.DO) {
                agenda.remove(id);
            }
            if (was.stage() == Stage.RETRYING && was.failure() != null) {
                note(new Event.GaveUp(id, Direction.DO, was.failure()), events, now);
            }
        }
    }

    private List<Decision.Begin> retriesDue(Instant now) {
        return agenda.come(now).stream()
                .filter(id ->
                        state.step(id).waitingOn() == null || state.step(id).next() != null)
                .map(id -> new Decision.Begin(plan.step(id), state.step(id).direction()))
                .toList();
    }

    private void pollAgain(Instant now) {
        if (state.state().ended()) {
            return;
        }
        for (StepId id : agenda.come(now)) {
            agenda.remove(id);
            inFlight.add(id);
            launch(plan.step(id), state.step(id).direction());
        }
    }

    private void write(List<Event> events, RunState before) {
        if (events.isEmpty()) {
            return;
        }
        var held = new ArrayList<HeldChange>();
        RunState then = before;
        Instant now = tools.clock().instant();
        for (Event event : events) {
            then = then.with(event, now);
            held.addAll(effect.held(event, then));
        }
        OwnerEffect owner = tools.owners().of(claim.operation(), state);
        boolean same = before.state() != OperationState.PENDING
                && owner.equals(tools.owners().of(claim.operation(), before));
        var writing = new Writing(events, state, held, same ? null : owner);
        List<JournalEntry> entries = tools.journal().append(claim, writing);
        tools.listener().written(claim.operation(), entries, writing);
    }

    private void launch(Step step, Direction direction) {
        Object known = knowledge.of(step, state);
        RunState seen = state;
        boolean last = verdicts.isLast(step, direction, seen, tools.clock().instant());
        ResourceHandler.Surroundings surroundings = id -> knowledge.facts(id, seen);
        Supplier<Outcome> attempt = switch (direction) {
            case DO -> () -> tools.attempts().make(step.change(), known, surroundings, hold, last);
            case UNDO -> () -> tools.attempts().takeBack(step.change(), known, surroundings, hold, last);
        };
        calls.submit(step.resource(), attempt, outcome -> outcomes.add(new Result(step, direction, outcome)));
    }

    private void look(Step step, Consumer<Outcome> answer) {
        Object known = knowledge.of(step, state);
        calls.submit(step.resource(), () -> tools.attempts().look(step.resource(), known, hold), answer);
    }
}
