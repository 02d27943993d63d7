package io.santoku.api.v1.slices;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.execution.OperationId;
import io.santoku.slice.Holder;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lists page by page; a cursor is the id that the last page ended with, encoded so that clients do not construct one.
final class Paging {
    private static final int MOST = 500;
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private Paging() {}

    /// A page of a list.
    record ListView<T>(List<T> items, PageView page) {}

    /// The position of a page: its size, the cursor of the next page, and the total number of items.
    record PageView(int limit, @Nullable String next, long total) {}

    /// Returns the page; `found` holds one item more than `limit` when there is a next page.
    static <T> ListView<T> page(List<T> found, int limit, long total, Function<T, String> id) {
        List<T> items = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? wrap(id.apply(items.getLast())) : null;
        return new ListView<>(items, new PageView(limit, next, total));
    }

    static <T> ListView<T> whole(List<T> items) {
        return new ListView<>(items, new PageView(items.size(), null, items.size()));
    }

    static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw wrong("limit", "must be between 1 and " + MOST);
        }
        return limit;
    }

    static @Nullable SliceId slice(@Nullable String cursor) {
        return cursor == null ? null : new SliceId(unwrap(cursor));
    }

    static @Nullable OperationId operation(@Nullable String cursor) {
        return cursor == null ? null : new OperationId(unwrap(cursor));
    }

    /// Returns the holder whose operations are requested; null when all are. Slices and subnets have no id in common.
    static @Nullable Holder holder(@Nullable String id) {
        String words = words(id);
        return words == null ? null : new SliceId(words);
    }

    /// Returns a filter's text in a form that the database can compare: no stored text contains a NUL.
    static @Nullable String words(@Nullable String given) {
        return given == null ? null : given.replace("\0", "\uFFFD");
    }

    static @Nullable Phase phase(@Nullable String word) {
        return oneOf("phase", word, Phase.values());
    }

    /// Returns the value that a query names, in upper or lower case; null when it names none.
    static <E extends Enum<E>> @Nullable E oneOf(String parameter, @Nullable String word, E[] values) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(word.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> wrong(
                        parameter,
                        "must be one of "
                                + Arrays.toString(values)
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')));
    }

    private static String wrap(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String unwrap(String cursor) {
        try {
            String id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (ID.matcher(id).matches()) {
                return id;
            }
        } catch (IllegalArgumentException _) {
            // A text that is not Base64 is as wrong as one that is no id.
        }
        throw wrong("cursor", "must be one that this list gave out");
    }

    private static ProblemException wrong(String parameter, String message) {
        return new ProblemException(
                Problem.of(ProblemType.INVALID_PARAMETER, "The parameter %s %s.".formatted(parameter, message)));
    }
}
