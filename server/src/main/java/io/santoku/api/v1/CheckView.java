package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.CheckItem.Grade;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.ComponentId;
import io.santoku.registration.ComponentWarnings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The findings of a component's last check: `result` is the worst grade of the items, `answeredAt` the time when the
/// component last answered as it must, `system` its identity.
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(String result, Instant checkedAt, @Nullable Instant answeredAt, String system, List<ItemView> items) {
    /// Returns the last check of a component; null when it was never checked.
    static @Nullable CheckView of(ComponentWarnings known, ComponentId component) {
        return known.check(component).map(CheckView::of).orElse(null);
    }

    static CheckView of(ComponentCheck check) {
        Grade worst = check.items().stream()
                .map(CheckItem::grade)
                .max(Comparator.naturalOrder())
                .orElse(Grade.OK);
        String system = (check.identity().realm() + " " + check.identity().place()).strip();
        return new CheckView(
                textOf(worst),
                check.at(),
                check.answeredAt(),
                system,
                check.items().stream().map(ItemView::of).toList());
    }

    private static String textOf(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }

    /// One finding, with the result `ok`, `warning` or `failed`.
    record ItemView(String subject, String result, String text) {
        static ItemView of(CheckItem item) {
            return new ItemView(item.subject(), textOf(item.grade()), item.text());
        }
    }
}
