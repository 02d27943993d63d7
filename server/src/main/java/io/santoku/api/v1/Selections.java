package io.santoku.api.v1;

import io.santoku.api.document.PageView;
import io.santoku.api.document.Paging;
import io.santoku.inventory.Page;
import io.santoku.inventory.Selection;
import io.santoku.inventory.Selection.Filter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns requests for pages of registered entries into selections, and the selected entries into pages.
final class Selections {
    private static final String PREFIX = "after:";
    private static final Pattern PLACE = Pattern.compile(PREFIX + "\\d{1,18}");

    private Selections() {}

    /// Returns the selection of the page with these filters; null where a filter was left out.
    static Selection of(Paging paging, Map<Filter, @Nullable String> filters) {
        var given = new EnumMap<Filter, String>(Filter.class);
        filters.forEach((filter, value) -> {
            if (value != null) {
                given.put(filter, asStored(filter, value));
            }
        });
        long after = paging.place(PLACE)
                .map(place -> Long.parseLong(place.substring(PREFIX.length())))
                .orElse(0L);
        return new Selection(given, after, paging.limit());
    }

    /// Returns the view of a page with these items.
    static <V> PageView<V> show(Paging paging, Page<?> page, List<V> items) {
        String last = page.more() ? PREFIX + page.entries().getLast().sequence() : null;
        return paging.show(items, last, page.total());
    }

    // Ids of components keep their case; all other texts are stored in lower case. No stored text contains a NUL.
    private static String asStored(Filter filter, String value) {
        String text = value.replace("\0", "\uFFFD");
        return switch (filter) {
            case LOCATION, TYPE, DOMAIN -> text.toLowerCase(Locale.ROOT);
            case EMS, NFVO -> text;
        };
    }
}
