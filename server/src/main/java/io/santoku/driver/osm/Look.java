package io.santoku.driver.osm;

import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// The result of reading a record. A removal reads the record only to avoid requests that are not needed: when it
/// cannot read, it goes on.
sealed interface Look {
    /// It is there.
    record There(JsonNode there) implements Look {}

    /// It is not there.
    record Absent() implements Look {}

    /// It may be there or not: reading it failed.
    record Hidden() implements Look {}

    /// Calls the function of the case.
    default <T> T fold(Function<JsonNode, T> whenThere, Supplier<T> whenAbsent, Supplier<T> whenHidden) {
        return switch (this) {
            case There(var record) -> whenThere.apply(record);
            case Absent _ -> whenAbsent.get();
            case Hidden _ -> whenHidden.get();
        };
    }
}
