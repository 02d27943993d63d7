package io.santoku.execution;

import io.santoku.driver.Sight;
import io.santoku.plan.Change;
import io.santoku.plan.Reason;
import io.santoku.plan.Resource;
import io.santoku.plan.Seen;
import io.santoku.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Checks at the end of an operation, at each component that resources were removed from, whether anything is left, and
/// after a heal whether the resources that it made or repaired are as they should be. A component that does not answer,
/// or does not show yet what was just made, is asked again for a short while.
final class LeakCheck {
    private static final int LOOKS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Operation operation;
    private final Patience patience;
    private final Asker asker;
    private final Instant since;
    private final boolean isUndone;
    private final List<Place> waiting = new ArrayList<>();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<LeakCertificate.Finding> left = new ArrayList<>();
    private final List<LeakCertificate.Finding> adrift = new ArrayList<>();
    private final List<LeakCertificate.Finding> unanswered = new ArrayList<>();
    private int open;
    private int seen;

    /// Observes a resource soon and hands over the outcome.
    interface Asker extends BiConsumer<Step, java.util.function.Consumer<Outcome>> {}

    private record Place(Step step, int asked, Instant due) {
        Place again(Instant then) {
            return new Place(step, asked + 1, then);
        }
    }

    private record Answer(Place place, Outcome outcome) {}

    LeakCheck(Operation operation, RunState state, Patience patience, Asker asker, Instant now) {
        this.operation = operation;
        this.patience = patience;
        this.asker = asker;
        this.since = now;
        this.isUndone = state.state() == OperationState.UNDOING;
        touched(operation, state).forEach(step -> waiting.add(new Place(step, 1, now)));
        this.open = waiting.size();
    }

    /// Whether the operation has anything to prove in this state.
    static boolean isDue(Operation operation, RunState state) {
        return !touched(operation, state).isEmpty();
    }

    /// The attempted steps whose resources should be gone after the operation, or exist as they were made, except those
    /// that are proven already.
    private static List<Step> touched(Operation operation, RunState state) {
        return operation.plan().steps().stream()
                .filter(step ->
                        state.step(step.id()).attempts() > 0 && !state.proven().contains(step.id()))
                .filter(step -> isToBeProven(step, operation, state))
                .toList();
    }

    private static boolean isToBeProven(Step step, Operation operation, RunState state) {
        boolean isRemoval = step.change() instanceof Change.Remove;
        if (state.state() == OperationState.UNDOING) {
            return isRemoval || step.change() instanceof Change.Create;
        }
        boolean isThrough = state.step(step.id()).stage() == Stage.DONE;
        return switch (operation.kind()) {
            case DELETE, FORCE_DELETE, CLEAN_UP -> isRemoval;
            case HEAL -> isThrough && !operation.plan().isMadeAgain(step);
            case MODIFY -> isThrough && isRemoval && !operation.plan().isMadeAgain(step);
            case ORDER -> false;
        };
    }

    /// Sends the checks that are due and takes in the answers; returns the certificate once all are complete.
    Optional<LeakCertificate> turn(Instant now) {
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            takeIn(answer, now);
        }
        for (Place place : List.copyOf(waiting)) {
            if (!place.due().isAfter(now)) {
                waiting.remove(place);
                asker.accept(place.step(), outcome -> answers.add(new Answer(place, outcome)));
            }
        }
        return open == 0 ? Optional.of(new LeakCertificate(seen, left, adrift, unanswered)) : Optional.empty();
    }

    /// The time of the next check.
    Optional<Instant> nextDue() {
        return waiting.stream().map(Place::due).min(Instant::compareTo);
    }

    private void takeIn(Answer answer, Instant now) {
        switch (answer.outcome()) {
            case Outcome.Seen(var sight) -> takeIn(answer.place(), sight, now);
            case Outcome.Failed(var fault, var failure) -> again(answer.place(), fault, failure, now);
            case Outcome.Fenced _ -> throw new Journal.Fenced(operation.id());
            case Outcome.Completed _, Outcome.Busy _ -> throw new IllegalStateException("a look changes nothing");
        }
    }

    private void takeIn(Place place, Sight sight, Instant now) {
        boolean isWanted = isWanted(place.step());
        Optional<Seen> otherwise = Sights.seen(sight, false).filter(one -> one.differs(isWanted));
        if (isWanted && otherwise.isPresent() && place.asked() < LOOKS) {
            waiting.add(place.again(now.plus(PAUSE)));
            return;
        }
        open--;
        seen++;
        Resource resource = place.step().resource();
        otherwise.ifPresent(one -> {
            if (isWanted) {
                Reason.of(one).ifPresent(why -> adrift.add(finding(resource, why.sentence())));
            } else {
                left.add(finding(resource, remainder(sight)));
            }
        });
    }

    private boolean isWanted(Step step) {
        return operation.kind() == OperationKind.HEAL && !isUndone && !(step.change() instanceof Change.Remove);
    }

    private void again(Place place, Fault fault, Failure failure, Instant now) {
        var pause = patience.pause(fault, Patience.Leave.FORCED, place.asked(), since, now);
        if (pause.isPresent()) {
            waiting.add(place.again(now.plus(pause.get())));
        } else {
            open--;
            unanswered.add(finding(place.step().resource(), failure.sentence()));
        }
    }

    private static String remainder(Sight sight) {
        return switch (sight) {
            case Sight.Gone _, Sight.Unseen _, Sight.Same _ -> "still there";
            case Sight.Lost(var what, var left) -> "its %s is gone, but not %s".formatted(what, parts(left));
            case Sight.Different(var differences) ->
                differences.isEmpty()
                        ? "still there"
                        : "still there (" + differences.getFirst().what() + ": "
                                + differences.getFirst().seen() + ")";
        };
    }

    private static String parts(List<Sight.Difference> left) {
        return left.isEmpty()
                ? "all of it"
                : left.stream()
                        .map(difference -> difference.what() + " (" + difference.seen() + ")")
                        .collect(Collectors.joining(", "));
    }

    private static LeakCertificate.Finding finding(Resource resource, String detail) {
        return new LeakCertificate.Finding(resource.id(), resource.component(), detail);
    }
}
