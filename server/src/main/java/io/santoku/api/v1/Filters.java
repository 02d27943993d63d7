package io.santoku.api.v1;

import io.santoku.inventory.Selection.Filter;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds filters from query parameters; null where one is left out.
final class Filters {
    private Filters() {}

    static Map<Filter, @Nullable String> of(Filter filter, @Nullable String value) {
        var filters = new EnumMap<Filter, @Nullable String>(Filter.class);
        filters.put(filter, value);
        return filters;
    }

    static Map<Filter, @Nullable String> of(
            Filter first, @Nullable String firstValue, Filter second, @Nullable String secondValue) {
        Map<Filter, @Nullable String> filters = of(first, firstValue);
        filters.put(second, secondValue);
        return filters;
    }
}
