package io.santoku.bench.chaos;

import io.santoku.bench.chaos.PickHistory.Course;
import io.santoku.bench.chaos.PickHistory.Pick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds out how the operations that a node held when it was killed or paused were continued.
final class TakeUps {
    private final Course course;
    private final List<Strike> strikes;

    /// The continuation of an operation: `afterRestart` when the next process of its node released it, otherwise
    /// because the node was considered dead. `picked` is the time at which a node picked it, `step` the time of its
    /// first journal entry or call to a component after that, whichever came first.
    record TakeUp(Strike strike, boolean afterRestart, String by, Instant picked, Instant step) {
        /// The time from the strike to the next step.
        Duration delay() {
            return Duration.between(strike.at(), step);
        }

        Duration untilPicked() {
            return Duration.between(strike.at(), picked);
        }

        /// Whether another node took the operation over without waiting for the restart.
        boolean takenOver() {
            return !afterRestart && !bySameNode();
        }

        boolean bySameNode() {
            return strike.node().equals(by);
        }
    }

    TakeUps(Course course, List<Strike> strikes) {
        this.course = course;
        this.strikes = strikes.stream().sorted(Comparator.comparing(Strike::at)).toList();
    }

    /// All continuations; an operation without further progress has none.
    List<TakeUp> all() {
        var found = new ArrayList<TakeUp>();
        for (Strike strike : strikes) {
            course.picks()
                    .forEach((operation, picks) ->
                            takeUp(strike, operation, picks).ifPresent(found::add));
        }
        return found;
    }

    /// The times from the start of each process that replaces a killed one to the first step of an operation that the
    /// killed one had held, and that waited for this start.
    static List<Duration> restarts(List<TakeUp> all) {
        return all.stream()
                .filter(TakeUp::afterRestart)
                .map(TakeUp::strike)
                .distinct()
                .flatMap(strike -> restart(strike, all).stream())
                .toList();
    }

    private static Optional<Duration> restart(Strike strike, List<TakeUp> all) {
        return Optional.ofNullable(strike.restarted())
                .flatMap(begun -> all.stream()
                        .filter(one -> one.afterRestart() && one.strike().equals(strike))
                        .map(one -> Duration.between(begun, one.step()))
                        .min(Comparator.naturalOrder()));
    }

    private Optional<TakeUp> takeUp(Strike strike, String operation, List<Pick> picks) {
        boolean held = picks.stream()
                .takeWhile(pick -> !pick.at().isAfter(strike.at()))
                .reduce((_, later) -> later)
                .filter(last -> strike.node().equals(last.node()))
                .isPresent();
        return held
                ? picks.stream()
                        .filter(pick -> pick.at().isAfter(strike.at()) && pick.node() != null)
                        .findFirst()
                        .filter(next -> !isStruck(strike.node(), strike.at(), next.at()))
                        .flatMap(next -> goingOn(strike, operation, next))
                        .filter(one -> !isStruck(one.by(), one.picked(), one.step()))
                : Optional.empty();
    }

    private static boolean isReleased(Strike strike, List<Pick> picks) {
        return picks.stream()
                .filter(pick -> pick.at().isAfter(strike.at()))
                .findFirst()
                .filter(Pick::released)
                .isPresent();
    }

    /// Whether the node was struck again in between; then the later strike counts.
    private boolean isStruck(String node, Instant after, Instant before) {
        return strikes.stream()
                .anyMatch(other -> other.node().equals(node)
                        && other.at().isAfter(after)
                        && other.at().isBefore(before));
    }

    private Optional<TakeUp> goingOn(Strike strike, String operation, Pick next) {
        boolean released = isReleased(strike, course.picks().getOrDefault(operation, List.of()));
        return course.steps().getOrDefault(operation, List.of()).stream()
                .filter(step -> step.isAfter(next.at()))
                .findFirst()
                .map(step -> new TakeUp(strike, released, String.valueOf(next.node()), next.at(), step));
    }
}
