package io.santoku.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The reason for a change: a cause, and its details, for example the part of the resource that differs.
public record Reason(Cause cause, List<String> details) {
    public Reason {
        details = List.copyOf(details);
    }

    /// The causes of changes.
    public enum Cause {
        /// The resource is wanted and not held.
        WANTED,
        /// The wanted resource differs from the held one.
        CHANGED,
        /// The resource may exist in part or not at all.
        DOUBTFUL,
        /// The resource was seen in another state than it was made in.
        OTHERWISE,
        /// The resource was not found where it should be.
        GONE,
        /// An essential part of the resource is gone, with everything that depended on it; the first detail names the
        /// part, the others name the remains.
        LOST,
        /// The resource depends on one that is made again or repaired, and has to follow it.
        STANDS_ON,
        /// The resource makes room for its successor.
        MAKES_ROOM,
        /// The resource is no longer wanted.
        UNWANTED,
        /// The resource exists under a name of ours, and no slice holds it.
        UNHELD
    }

    /// The reason with this cause and these details.
    public static Reason of(Cause cause, String... details) {
        return new Reason(cause, List.of(details));
    }

    /// The reason for a change without an observation: it follows from the held and the wanted resources alone.
    public static Reason of(Change change) {
        return of(
                switch (change) {
                    case Change.Create _ -> Cause.WANTED;
                    case Change.Update(var _, var _, var doubtful) -> doubtful ? Cause.DOUBTFUL : Cause.CHANGED;
                    case Change.Replace _ -> Cause.LOST;
                    case Change.Remove _ -> Cause.UNWANTED;
                });
    }

    /// The reason to change a wanted resource that was seen in this state; empty if it is as it was made.
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

    /// A text for people, to follow the name of a step: `its project is gone`, `quota of cores is 2, not 4`.
    public String sentence() {
        return switch (cause) {
            case WANTED -> "it is not there yet";
            case CHANGED -> "it is wanted otherwise" + listed(": ", details);
            case DOUBTFUL -> "it may be there only in part";
            case OTHERWISE -> details.isEmpty() ? "it is otherwise than it was made" : String.join("; ", details);
            case GONE -> "it is gone" + listed(": ", details);
            case LOST -> lost();
            case STANDS_ON -> "it stands on what is made again or mended" + listed(": ", details);
            case MAKES_ROOM -> "it makes room" + listed(" for ", details);
            case UNWANTED -> "it is no longer wanted";
            case UNHELD -> "no slice holds it";
        };
    }

    private String lost() {
        if (details.isEmpty()) {
            return "it is gone";
        }
        return "its %s is gone%s"
                .formatted(details.getFirst(), listed("; left of it: ", details.subList(1, details.size())));
    }

    private static String listed(String before, List<String> details) {
        return details.isEmpty() ? "" : before + String.join("; ", details);
    }
}
