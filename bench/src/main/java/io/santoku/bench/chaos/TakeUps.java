package io.santoku.bench.chaos;

import io.santoku.bench.chaos.PickHistory.Course;
import io.santoku.bench.chaos.PickHistory.Pick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What became of the operations that nodes held when they were struck.
final class TakeUps {
    private final Course course;
    private final List<Strike> strikes;

    /// An operation was held by a node that was struck, and went on: `delay` is from the strike to its next journal
    /// entry by whoever had taken it up.
    record TakeUp(Strike strike, boolean bySameNode, Duration delay, Instant entry) {}

    TakeUps(Course course, List<Strike> strikes) {
        this.course = course;
        this.strikes = strikes.stream().sorted(Comparator.comparing(Strike::at)).toList();
    }

    /// All of them; an operation that had nothing more to tell is none.
    List<TakeUp> all() {
        var found = new ArrayList<TakeUp>();
        for (Strike strike : strikes) {
            course.picks()
                    .forEach((operation, picks) ->
                            takeUp(strike, operation, picks).ifPresent(found::add));
        }
        return found;
    }

    /// How long nodes took, from the start of the process that replaces a killed one, to go on with an operation that
    /// the killed one had held.
    static List<Duration> restarts(List<TakeUp> all) {
        return all.stream()
                .filter(TakeUp::bySameNode)
                .map(TakeUp::strike)
                .distinct()
                .flatMap(strike -> restart(strike, all).stream())
                .toList();
    }

    private static Optional<Duration> restart(Strike strike, List<TakeUp> all) {
        return Optional.ofNullable(strike.restarted())
                .flatMap(begun -> all.stream()
                        .filter(one -> one.bySameNode() && one.strike().equals(strike))
                        .map(one -> Duration.between(begun, one.entry()))
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
                        .filter(next -> !isStruckAgain(strike, next.at()))
                        .flatMap(next -> goingOn(strike, operation, next))
                : Optional.empty();
    }

    /// Then the later strike counts.
    private boolean isStruckAgain(Strike strike, Instant before) {
        return strikes.stream()
                .anyMatch(other -> other.node().equals(strike.node())
                        && other.at().isAfter(strike.at())
                        && other.at().isBefore(before));
    }

    private Optional<TakeUp> goingOn(Strike strike, String operation, Pick next) {
        return course.entries().getOrDefault(operation, List.of()).stream()
                .filter(entry -> entry.isAfter(next.at()))
                .findFirst()
                .map(entry -> new TakeUp(
                        strike, strike.node().equals(next.node()), Duration.between(strike.at(), entry), entry));
    }
}
