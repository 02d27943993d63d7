package io.santoku.driver.osm;

import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// What a look at a record shows. A removal looks only to ask no more often than needed: it goes on when it cannot.
sealed interface Look {
    /// It is there.
    record There(JsonNode there) implements Look {}

    /// It is not there.
    record Absent() implements Look {}

    /// It may be there or not: the look failed.
    record Hidden() implements Look {}

    /// What follows in each case.
    default <T> T fold(Function<JsonNode, T> whenThere, Supplier<T> whenAbsent, Supplier<T> whenHidden) {
        return switch (this) {
            case There(var record) -> whenThere.apply(record);
            case Absent _ -> whenAbsent.get();
            case Hidden _ -> whenHidden.get();
        };
    }
}
