package io.santoku.api.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list, in the form of the API.
public record PageView<V>(List<V> items, Position page) {
    /// The requested limit, the cursor of the next page if there is one, and the total number of items.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Position(int limit, @Nullable String next, long total) {}

    /// Returns a list that is always shown whole.
    public static <V> PageView<V> whole(List<V> items) {
        return new PageView<>(items, new Position(items.size(), null, items.size()));
    }
}
