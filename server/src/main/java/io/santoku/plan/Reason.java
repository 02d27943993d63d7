package io.santoku.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a change is made: a cause, and what it is about, for example which part is otherwise.
public record Reason(Cause cause, List<String> details) {
    public Reason {
        details = List.copyOf(details);
    }

    /// What gives rise to changes.
    public enum Cause {
        /// It is wanted, and not held.
        WANTED,
        /// It is wanted otherwise than it is held.
        CHANGED,
        /// It may be there in part, or not at all.
        DOUBTFUL,
        /// It was seen otherwise than it was made.
        OTHERWISE,
        /// Nothing of it was seen where it should be.
        GONE,
        /// What it was is gone, and with it what stood on it; the first detail says what, the others are left.
        LOST,
        /// It stands on something that is made again or mended, and has to follow.
        STANDS_ON,
        /// It makes room for what takes its place.
        MAKES_ROOM,
        /// It is no longer wanted.
        UNWANTED,
        /// It is outside under a name of ours, and nobody holds it.
        UNHELD
    }

    /// The reason of this cause.
    public static Reason of(Cause cause, String... details) {
        return new Reason(cause, List.of(details));
    }

    /// The reason that a change has when nothing was seen: it follows from what is held and wanted alone.
    public static Reason of(Change change) {
        return of(
                switch (change) {
                    case Change.Create _ -> Cause.WANTED;
                    case Change.Update(var _, var _, var doubtful) -> doubtful ? Cause.DOUBTFUL : Cause.CHANGED;
                    case Change.Replace _ -> Cause.LOST;
                    case Change.Remove _ -> Cause.UNWANTED;
                });
    }

    /// The reason to do something about what is wanted and was seen so; empty if it is as it was made.
    public static Optional<Reason> of(Seen seen) {
        return switch (seen) {
            case Seen.AsMade _ -> Optional.empty();
            case Seen.Otherwise(var how) -> Optional.of(new Reason(Cause.OTHERWISE, how));
            case Seen.Gone(var how) -> Optional.of(new Reason(Cause.GONE, how));
            case Seen.Lost(var what, var left) -> {
                var details = new ArrayList<>(List.of(what));
                details.addAll(left);
                yield Optional.of(new Reason(Cause.LOST, details));
            }
        };
    }

    /// For people, as what follows the name of a step: `its project is gone`, `quota of cores is 2, not 4`.
    public String sentence() {
        return switch (cause) {
            case WANTED -> "it is not there yet";
            case CHANGED -> "it is wanted otherwise" + told(": ", details);
            case DOUBTFUL -> "it may be there only in part";
            case OTHERWISE -> details.isEmpty() ? "it is otherwise than it was made" : String.join("; ", details);
            case GONE -> "it is gone" + told(": ", details);
            case LOST -> lost();
            case STANDS_ON -> "it stands on what is made again or mended" + told(": ", details);
            case MAKES_ROOM -> "it makes room" + told(" for ", details);
            case UNWANTED -> "it is no longer wanted";
            case UNHELD -> "nobody holds it";
        };
    }

    private String lost() {
        if (details.isEmpty()) {
            return "it is gone";
        }
        return "its %s is gone%s"
                .formatted(details.getFirst(), told("; left of it: ", details.subList(1, details.size())));
    }

    private static String told(String before, List<String> details) {
        return details.isEmpty() ? "" : before + String.join("; ", details);
    }
}
