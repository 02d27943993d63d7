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

/// Determines the unwanted resources that an operation leaves at components, or cannot prove to be gone. Pure.
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

    /// The resources that are left if the operation ends in this state, and why; in the order of its steps.
    public static List<LeakCertificate.Finding> of(Operation operation, RunState state) {
        return new Leavings(operation, state).all();
    }

    /// The resources that a heal could not restore, in the order of its steps.
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

    /// Whether all wanted resources exist as they should. After a heal this includes optional resources, unless the
    /// heal was rolled back.
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

    /// The steps to retry for resources that are left or could not be restored. Empty while the operation runs, and for
    /// resources that were kept on purpose or abandoned by force.
    public static List<StepId> toTakeUp(Operation operation, RunState state) {
        return new Leavings(operation, state).toTakeUp();
    }

    /// The time after its end at which the operation is retried; empty if it is not. The pauses grow: they are short
    /// between the first retries and long between later ones, because by then the component answers and refuses.
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

    /// A sentence for people that names the resources that are left.
    public static String sentence(List<LeakCertificate.Finding> left) {
        String named =
                left.stream().limit(NAMED).map(one -> one.resource().value()).collect(Collectors.joining(", "));
        return "left behind: " + named + (left.size() > NAMED ? " and %d more".formatted(left.size() - NAMED) : "");
    }

    /// The completed removals whose resource the certificate still found, or could not check. For a slice that keeps
    /// running only found resources count, because a successor may have taken the place of an unchecked one.
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

    /// The steps that removed their resource, according to the component's answer.
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

    /// Why the resource that a step was to remove still exists; null if it does not, or if it is still wanted, as all
    /// resources are once the operation rolls back.
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

    /// Why the resource that a step made was not removed; null if it was, or if it is still wanted.
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

    /// A heal retries a step after its component was unavailable; after a refusal, another try does not help.
    private boolean isUnrestored(StepState now) {
        return operation.kind() == OperationKind.HEAL
                && now.failure() != null
                && now.failure().kind().equals(Fault.UNAVAILABLE);
    }

    /// Whether the operation stopped on failure and keeps everything on purpose.
    private boolean isKept() {
        boolean builds = operation.kind() == OperationKind.ORDER || operation.kind() == OperationKind.MODIFY;
        return builds
                && operation.onFailure() == FailurePolicy.KEEP
                && state.state() == OperationState.FAILED
                && !state.isTurned();
    }
}
