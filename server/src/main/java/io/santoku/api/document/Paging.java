package io.santoku.api.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The page of a list that a request asks for. The cursor encodes the place where the previous page ended, so that
/// clients do not construct one.
public record Paging(int limit, @Nullable String cursor) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int LAST_LIMIT = 500;

    /// Reads the query parameters; null where one is left out.
    public static Paging of(@Nullable Integer limit, @Nullable String cursor) {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > LAST_LIMIT) {
            throw wrong("limit", "must be a whole number from 1 to " + LAST_LIMIT);
        }
        return new Paging(wanted, cursor);
    }

    /// Returns the place where the previous page ended, a text of this form; empty for the first page.
    public Optional<String> place(Pattern form) {
        return Optional.ofNullable(cursor)
                .map(text -> decoded(text)
                        .filter(place -> form.matcher(place).matches())
                        .orElseThrow(() -> wrong("cursor", "must be one that this server gave out")));
    }

    /// Returns the page with these items; `last` is the place of its last one, null when no more follow.
    public <V> PageView<V> show(List<V> items, @Nullable String last, long total) {
        String next = last == null ? null : encoded(last);
        return new PageView<>(items, new PageView.Position(limit, next, total));
    }

    /// Returns the page; `found` has one item more than the limit when more follow.
    public <V> PageView<V> show(List<V> found, long total, Function<V, String> place) {
        List<V> items = found.subList(0, Math.min(limit, found.size()));
        return show(items, found.size() > limit ? place.apply(items.getLast()) : null, total);
    }

    private static String encoded(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    /// Returns the place in a cursor; empty when the cursor is not Base64.
    private static Optional<String> decoded(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ProblemException wrong(String parameter, String message) {
        return new ProblemException(Problem.ofParameter(parameter, message));
    }
}
