package io.santoku.execution;

import io.santoku.driver.Sight;
import io.santoku.plan.Change;
import io.santoku.plan.Plan;
import io.santoku.plan.Resource;
import io.santoku.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Asks, once a rollback or a deletion is through, every component that it touched whether anything is left. Who does
/// not answer is asked again for a short while.
final class LeakCheck {
    private final Operation operation;
    private final Patience patience;
    private final Asker asker;
    private final Instant since;
    private final List<Place> waiting = new ArrayList<>();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<LeakCertificate.Finding> left = new ArrayList<>();
    private final List<LeakCertificate.Finding> unanswered = new ArrayList<>();
    private int open;
    private int seen;

    /// Looks at a resource, soon, and hands over what that brought.
    interface Asker extends BiConsumer<Step, java.util.function.Consumer<Outcome>> {}

    private record Place(Step step, int asked, Instant due) {}

    private record Answer(Place place, Outcome outcome) {}

    LeakCheck(Operation operation, RunState state, Patience patience, Asker asker, Instant now) {
        this.operation = operation;
        this.patience = patience;
        this.asker = asker;
        this.since = now;
        touched(operation.plan(), state).forEach(step -> waiting.add(new Place(step, 1, now)));
        this.open = waiting.size();
    }

    /// Whether the operation, in this state, has taken something away and has to prove it.
    static boolean isDue(Operation operation, RunState state) {
        boolean takesAway =
                state.state() == OperationState.UNDOING || operation.kind().deletes();
        return takesAway && !touched(operation.plan(), state).isEmpty();
    }

    /// The steps whose resources should be gone after the operation.
    static List<Step> touched(Plan plan, RunState state) {
        return plan.steps().stream()
                .filter(step -> state.step(step.id()).attempts() > 0)
                .filter(step -> switch (step.change()) {
                    case Change.Create _ -> state.state() == OperationState.UNDOING;
                    case Change.Remove _ -> true;
                    case Change.Update _ -> false;
                })
                .toList();
    }

    /// Asks who is due and takes in who answered; the certificate, once all have.
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
        return open == 0 ? Optional.of(new LeakCertificate(seen, left, unanswered)) : Optional.empty();
    }

    /// When somebody is asked again.
    Optional<Instant> nextDue() {
        return waiting.stream().map(Place::due).min(Instant::compareTo);
    }

    private void takeIn(Answer answer, Instant now) {
        Resource resource = answer.place().step().resource();
        switch (answer.outcome()) {
            case Outcome.Seen(var sight) -> {
                open--;
                seen++;
                @Nullable String what = remainder(sight);
                if (what != null) {
                    left.add(finding(resource, what));
                }
            }
            case Outcome.Fell(var fault, var failure) -> again(answer.place(), fault, failure, now);
            case Outcome.Lost _ -> throw new Journal.Fenced(operation.id());
            case Outcome.Through _, Outcome.Busy _ -> throw new IllegalStateException("a look changes nothing");
        }
    }

    private void again(Place place, Fault fault, Failure failure, Instant now) {
        var pause = patience.pause(fault, Patience.Leave.FORCED, place.asked(), since, now);
        if (pause.isPresent()) {
            waiting.add(new Place(place.step(), place.asked() + 1, now.plus(pause.get())));
        } else {
            open--;
            unanswered.add(finding(place.step().resource(), failure.sentence()));
        }
    }

    private static @Nullable String remainder(Sight sight) {
        return switch (sight) {
            case Sight.Gone _, Sight.Unseen _ -> null;
            case Sight.Same _ -> "still there";
            case Sight.Different(var differences) ->
                differences.isEmpty()
                        ? "still there"
                        : "still there (" + differences.getFirst().what() + ": "
                                + differences.getFirst().seen() + ")";
        };
    }

    private static LeakCertificate.Finding finding(Resource resource, String detail) {
        return new LeakCertificate.Finding(resource.id(), resource.component(), detail);
    }
}
