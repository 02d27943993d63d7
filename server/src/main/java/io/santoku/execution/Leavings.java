package io.santoku.execution;

import io.santoku.plan.Change;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an operation leaves outside although nobody wants it there, or cannot prove to be gone. Pure.
public final class Leavings {
    private static final Set<Stage> UNRESTORED = Set.of(
            Stage.PENDING, Stage.RUNNING, Stage.WAITING, Stage.RETRYING, Stage.FAILED, Stage.EXCUSED, Stage.LEFT_OUT);
    private static final int NAMED = 5;
    private static final int SOON = 20;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration SOON_AT_MOST = Duration.ofSeconds(12);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Operation operation;
    private final RunState state;

    private Leavings(Operation operation, RunState state) {
        this.operation = operation;
        this.state = state;
    }

    /// What is left if the operation is over in this state, and why; in the order of its steps.
    public static List<LeakCertificate.Finding> of(Operation operation, RunState state) {
        return new Leavings(operation, state).all();
    }

    /// What a heal could not make good, in the order of its steps.
    public static List<ResourceId> unrestored(Operation operation, RunState state) {
        if (operation.kind() != OperationKind.HEAL || (!state.state().ended() && state.takeUps() == 0)) {
            return List.of();
        }
        return operation.plan().steps().stream()
                .filter(step -> !(step.change() instanceof Change.Remove))
                .filter(step -> UNRESTORED.contains(state.step(step.id()).stage()) || isAdrift(step, state))
                .map(step -> step.resource().id())
                .toList();
    }

    /// Whether all is there that is to be. What the slice can do without is not to be missing after a heal, unless the
    /// heal was taken back.
    static boolean isAsWanted(Operation operation, RunState state) {
        LeakCertificate certificate = state.certificate();
        boolean isComplete = operation.kind() != OperationKind.HEAL
                || state.isTurned()
                || state.steps().values().stream().noneMatch(step -> step.stage() == Stage.LEFT_OUT);
        return isComplete && (certificate == null || certificate.adrift().isEmpty());
    }

    private static boolean isAdrift(Step step, RunState state) {
        LeakCertificate certificate = state.certificate();
        return certificate != null
                && certificate.adrift().stream()
                        .anyMatch(
                                found -> found.resource().equals(step.resource().id()));
    }

    /// The steps by which what is left, or could not be restored, is taken up again. None while the operation goes on,
    /// nor for what was kept on purpose or abandoned by force.
    public static List<StepId> toTakeUp(Operation operation, RunState state) {
        return new Leavings(operation, state).toTakeUp();
    }

    /// How long after its end the operation is taken up again; empty if it is not. The pauses grow. Those between the
    /// first tries are short, later ones are not, for by then the component answers and refuses.
    public static Optional<Duration> pause(Operation operation, RunState state) {
        if (toTakeUp(operation, state).isEmpty()) {
            return Optional.empty();
        }
        int late = state.takeUps() - SOON;
        return Optional.of(
                late <= 0
                        ? doubled(FIRST_PAUSE, state.takeUps(), SOON_AT_MOST)
                        : doubled(SOON_AT_MOST, late, LONGEST_PAUSE));
    }

    private static Duration doubled(Duration first, int times, Duration most) {
        Duration grown = first.multipliedBy(1L << Math.min(times, 10));
        return grown.compareTo(most) < 0 ? grown : most;
    }

    /// For people: which resources are left.
    static String sentence(List<LeakCertificate.Finding> left) {
        String named =
                left.stream().limit(NAMED).map(one -> one.resource().value()).collect(Collectors.joining(", "));
        return "left behind: " + named + (left.size() > NAMED ? " and %d more".formatted(left.size() - NAMED) : "");
    }

    /// What a certificate found, or could not find out, although the step that should have taken it away is through. Of
    /// what runs on, only what was found counts: its room may have been given to what took its place.
    static Set<StepId> unproven(Operation operation, RunState state) {
        LeakCertificate certificate = state.certificate();
        if (certificate == null) {
            return Set.of();
        }
        boolean runsOn = !operation.kind().deletes() && !state.isTurned();
        List<LeakCertificate.Finding> unanswered = runsOn ? List.of() : certificate.unanswered();
        return thoughtGone(operation, state).stream()
                .filter(step -> Stream.concat(certificate.left().stream(), unanswered.stream())
                        .anyMatch(found -> step.isAbout(found.resource())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The steps that have taken away what they are about, as far as those who did it have said.
    static Set<StepId> thoughtGone(Operation operation, RunState state) {
        return operation.plan().steps().stream()
                .filter(step -> isThoughtGone(step, state.step(step.id())))
                .filter(step -> state.isTurned() || !operation.plan().isMadeAgain(step))
                .map(Step::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isThoughtGone(Step step, StepState now) {
        return switch (step.change()) {
            case Change.Create _ -> now.stage() == Stage.UNDONE;
            case Change.Remove _ -> now.stage() == Stage.DONE;
            case Change.Update _, Change.Replace _ -> false;
        };
    }

    private List<LeakCertificate.Finding> all() {
        var left = new LinkedHashMap<StepId, LeakCertificate.Finding>();
        Map<StepId, String> unproven = unproven();
        for (Step step : operation.plan().steps()) {
            String why = step.change() instanceof Change.Remove ? notRemoved(step, left.keySet()) : notUndone(step);
            String found = why == null ? unproven.get(step.id()) : why;
            if (found != null) {
                left.put(
                        step.id(),
                        new LeakCertificate.Finding(
                                step.resource().id(), step.resource().component(), found));
            }
        }
        return List.copyOf(left.values());
    }

    private Map<StepId, String> unproven() {
        LeakCertificate certificate = state.certificate();
        Set<StepId> steps = unproven(operation, state);
        if (certificate == null || steps.isEmpty()) {
            return Map.of();
        }
        return Stream.concat(certificate.left().stream(), certificate.unanswered().stream())
                .flatMap(found -> steps.stream()
                        .filter(step ->
                                operation.plan().step(step).resource().id().equals(found.resource()))
                        .map(step -> Map.entry(step, found.detail())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    /// Why what a step was to take away is still there; null if it is not, or is still wanted
    /// (as all is once the operation has turned round).
    private @Nullable String notRemoved(Step step, Set<StepId> left) {
        StepState now = state.step(step.id());
        if (state.isTurned()) {
            return null;
        }
        return switch (now.stage()) {
            case DONE, LEFT_OUT, UNDONE -> null;
            case FAILED -> Objects.requireNonNull(now.failure()).sentence();
            case PENDING ->
                operation.kind().deletes() || step.after().stream().anyMatch(left::contains)
                        ? "not begun: what stands on it is still there"
                        : null;
            case RUNNING, WAITING, RETRYING, EXCUSED, UNDOING, UNDO_FAILED -> "still being removed";
        };
    }

    /// Why what a step made was not taken back; null if it was, or is still wanted.
    private @Nullable String notUndone(Step step) {
        StepState now = state.step(step.id());
        if (now.stage() == Stage.UNDO_FAILED) {
            return now.waitingOn() == null ? "could not be taken back" : now.waitingOn();
        }
        if (!now.leaves() || !(state.isTurned() || (isKept() && step.change() instanceof Change.Create))) {
            return null;
        }
        return isKept() ? "kept for diagnosis" : "not taken back: what stands on it is still there";
    }

    private List<StepId> toTakeUp() {
        if (isKept()
                || operation.kind() == OperationKind.FORCE_DELETE
                || !state.state().ended()) {
            return List.of();
        }
        Set<StepId> unproven = unproven(operation, state);
        return operation.plan().steps().stream()
                .filter(step -> hasFailed(step) || unproven.contains(step.id()))
                .map(Step::id)
                .toList();
    }

    private boolean hasFailed(Step step) {
        StepState now = state.step(step.id());
        boolean isTried = step.change() instanceof Change.Remove || isUnrestored(now);
        return now.stage() == Stage.UNDO_FAILED || (now.stage() == Stage.FAILED && isTried && !state.isTurned());
    }

    /// A heal goes on once the component is back; what was refused is not made by asking again.
    private boolean isUnrestored(StepState now) {
        return operation.kind() == OperationKind.HEAL
                && now.failure() != null
                && now.failure().kind().equals(Fault.UNAVAILABLE);
    }

    /// Whether it stopped where it was, and everything is there on purpose.
    private boolean isKept() {
        boolean builds = operation.kind() == OperationKind.ORDER || operation.kind() == OperationKind.MODIFY;
        return builds
                && operation.onFailure() == FailurePolicy.KEEP
                && state.state() == OperationState.FAILED
                && !state.isTurned();
    }
}
