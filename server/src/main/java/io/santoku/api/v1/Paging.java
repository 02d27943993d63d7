package io.santoku.api.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.api.problem.Violation;
import io.santoku.inventory.Page;
import io.santoku.inventory.Selection;
import io.santoku.inventory.Selection.Filter;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The page of a list that a request asks for; the cursor encodes the place where the previous page ended.
record Paging(int limit, long after) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int LAST_LIMIT = 500;
    private static final Pattern CURSOR = Pattern.compile("after:(\\d{1,18})");

    /// Reads the query parameters; null where one is left out.
    static Paging of(@Nullable Integer limit, @Nullable String cursor) {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > LAST_LIMIT) {
            throw wrong("limit", "must be a whole number from 1 to " + LAST_LIMIT);
        }
        return new Paging(wanted, cursor == null ? 0 : placeIn(cursor));
    }

    /// Returns the cursor for the page after this place.
    static String cursorAfter(long place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("after:" + place).getBytes(UTF_8));
    }

    /// Returns the selection of the page with these filters; null where a filter was left out.
    Selection selecting(Map<Filter, @Nullable String> filters) {
        var given = new EnumMap<Filter, String>(Filter.class);
        filters.forEach((filter, value) -> {
            if (value != null) {
                given.put(filter, asStored(filter, value));
            }
        });
        return new Selection(given, after, limit);
    }

    // Ids of components keep their case; all other texts are stored in lower case. No stored text contains a NUL.
    private static String asStored(Filter filter, String value) {
        String text = value.replace("\0", "\uFFFD");
        return switch (filter) {
            case LOCATION, TYPE, DOMAIN -> text.toLowerCase(Locale.ROOT);
            case EMS, NFVO -> text;
        };
    }

    /// Returns the view of a page with these items.
    <V> PageView<V> show(Page<?> page, List<V> items) {
        String next = page.more() ? cursorAfter(page.entries().getLast().sequence()) : null;
        return new PageView<>(items, new PageView.Position(limit, next, page.total()));
    }

    private static long placeIn(String cursor) {
        try {
            var matcher = CURSOR.matcher(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
            if (matcher.matches()) {
                return Long.parseLong(matcher.group(1));
            }
        } catch (IllegalArgumentException _) {
            // A text that is not Base64 is as wrong as one that is no cursor.
        }
        throw wrong("cursor", "must be one that this server gave out");
    }

    private static ProblemException wrong(String parameter, String message) {
        return new ProblemException(
                Problem.of(ProblemType.INVALID_PARAMETER, "The parameter %s %s.".formatted(parameter, message))
                        .withViolations(List.of(new Violation(parameter, message))));
    }
}
