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

/// What was found when a component was last looked at: `result` is the worst of its items, `answeredAt` when it last
/// answered as it must, `system` which system it is.
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(String result, Instant checkedAt, @Nullable Instant answeredAt, String system, List<ItemView> items) {
    /// The last look at a component, unless there was none.
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
                word(worst),
                check.at(),
                check.answeredAt(),
                system,
                check.items().stream().map(ItemView::of).toList());
    }

    private static String word(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }

    /// One thing that was looked at: `ok`, `warning` or `failed`.
    record ItemView(String subject, String result, String text) {
        static ItemView of(CheckItem item) {
            return new ItemView(item.subject(), word(item.grade()), item.text());
        }
    }
}
