package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list, in the form of the API.
record PageView<V>(List<V> items, Position page) {
    /// The requested limit, the cursor of the next page if there is one, and the total number of items.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Position(int limit, @Nullable String next, long total) {}
}
