package io.santoku.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list, as the API shows it.
record PageView<V>(List<V> items, Position page) {
    /// How many were asked for, the cursor of the next part if there is one, and how many there are in all.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Position(int limit, @Nullable String next, long total) {}
}
