package io.santoku.inventory;

import java.util.Map;

/// Which part of a repository to list: what the filters let through, after a place in the order, at most so many.
public record Selection(Map<Filter, String> filters, long after, int limit) {
    /// All there is, however much that is.
    public static final Selection EVERYTHING = new Selection(Map.of(), 0, Integer.MAX_VALUE - 1);

    public Selection {
        filters = Map.copyOf(filters);
    }

    /// The first ones of this filter.
    public static Selection first(int limit, Filter filter, String value) {
        return new Selection(Map.of(filter, value), 0, limit);
    }

    /// What a list can be narrowed by; each repository knows some of these and ignores the others.
    public enum Filter {
        LOCATION,
        TYPE,
        DOMAIN,
        EMS,
        NFVO
    }
}
