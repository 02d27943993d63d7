package io.santoku.inventory;

import java.util.Map;

/// Selects a part of a repository's list: the entries that match the filters, after a place in the order, up to a
/// limit.
public record Selection(Map<Filter, String> filters, long after, int limit) {
    /// Selects all entries.
    public static final Selection EVERYTHING = new Selection(Map.of(), 0, Integer.MAX_VALUE - 1);

    public Selection {
        filters = Map.copyOf(filters);
    }

    /// Selects the first entries that match one filter.
    public static Selection first(int limit, Filter filter, String value) {
        return new Selection(Map.of(filter, value), 0, limit);
    }

    /// The filters of lists; each repository supports some of these and ignores the others.
    public enum Filter {
        LOCATION,
        TYPE,
        DOMAIN,
        EMS,
        NFVO
    }
}
