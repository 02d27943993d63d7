package io.santoku.inventory;

import java.util.List;

/// A page of a list: its entries, whether more follow, and the total number of entries.
public record Page<T>(List<Entry<T>> entries, boolean more, long total) {
    public Page {
        entries = List.copyOf(entries);
    }
}
