package io.santoku.inventory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The findings of a component's last check, the time of that check, and the time when the component last answered as
/// it must. The data that it reports, its capacity for example, is as old as that last answer.
public record ComponentCheck(
        SystemIdentity identity,
        List<CheckItem> items,
        Instant at,
        @Nullable Instant answeredAt) {
    public ComponentCheck {
        items = List.copyOf(items);
    }

    /// Returns the findings that are warnings or failures, as text.
    public List<String> worries() {
        return items.stream()
                .filter(item -> item.grade() != CheckItem.Grade.OK)
                .map(CheckItem::text)
                .toList();
    }
}
