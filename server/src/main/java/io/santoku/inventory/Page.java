package io.santoku.inventory;

import java.util.List;

/// A part of a list: its entries, whether more follow, and how many there are in all.
public record Page<T>(List<Entry<T>> entries, boolean more, long total) {
    public Page {
        entries = List.copyOf(entries);
    }
}
