package io.santoku.inventory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found when a component was last looked at, when that was, and when it last answered as it must: what it
/// reported of itself, its room for one, is as old as that.
public record ComponentCheck(
        SystemIdentity identity,
        List<CheckItem> items,
        Instant at,
        @Nullable Instant answeredAt) {
    public ComponentCheck {
        items = List.copyOf(items);
    }

    /// What should worry its owner, in words.
    public List<String> worries() {
        return items.stream()
                .filter(item -> item.grade() != CheckItem.Grade.OK)
                .map(CheckItem::text)
                .toList();
    }
}
