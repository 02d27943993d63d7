package io.santoku.api.v1.events;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.execution.OperationId;
import io.santoku.reading.Cursor;
import io.santoku.reading.FeedEvent;
import io.santoku.reading.FeedType;
import io.santoku.slice.SliceId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The events that a reader wants: those of some types, of one slice or of one operation.
record FeedQuery(
        Set<FeedType> types,
        @Nullable String slice,
        @Nullable String operation) {
    private static final String OLDEST = "0";

    FeedQuery {
        types = Set.copyOf(types);
    }

    /// `types` is a list with commas; null means all types.
    static FeedQuery of(@Nullable String types, @Nullable String slice, @Nullable String operation) {
        Set<FeedType> wanted = types == null
                ? EnumSet.allOf(FeedType.class)
                : Arrays.stream(types.split(",", -1)).map(FeedQuery::type).collect(Collectors.toSet());
        return new FeedQuery(wanted, slice, operation);
    }

    /// Reads the cursor of a request: the one that a reconnecting browser sends, else the one in the address; empty
    /// without both. `0` is the oldest event that is kept.
    static Optional<Cursor> cursor(@Nullable String last, @Nullable String after, Supplier<Cursor> beginning) {
        String given = last == null || last.isEmpty() ? after : last;
        if (given == null) {
            return Optional.empty();
        }
        Optional<Cursor> cursor = given.equals(OLDEST) ? Optional.of(beginning.get()) : Cursor.parse(given);
        return Optional.of(cursor.orElseThrow(() -> wrong(
                given.equals(last) ? "The header Last-Event-ID" : "The parameter after",
                "must be the id of an event, or 0")));
    }

    boolean selects(FeedEvent event) {
        boolean isOfSlice = slice == null || new SliceId(slice).equals(event.slice());
        boolean isOfOperation = operation == null || new OperationId(operation).equals(event.operation());
        return isOfSlice && isOfOperation && types.contains(event.snapshot().type());
    }

    /// Whether the reader wants counts: they are about everything, so a reader of one slice or operation gets none.
    boolean counts() {
        return slice == null && operation == null && types.contains(FeedType.COUNTS);
    }

    private static FeedType type(String word) {
        return Arrays.stream(FeedType.values())
                .filter(type -> type.text().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong("The parameter types", "must be one or more of " + known()));
    }

    private static String known() {
        return Arrays.stream(FeedType.values()).map(FeedType::text).collect(Collectors.joining(","));
    }

    private static ProblemException wrong(String what, String message) {
        return new ProblemException(Problem.of(ProblemType.INVALID_PARAMETER, "%s %s.".formatted(what, message)));
    }
}
