package io.santoku.cli.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Formats amounts of compute: `2 vCPU, 4096 MiB, 20 GiB`.
public final class Amounts {
    private static final List<Map.Entry<String, String>> UNITS = List.of(
            Map.entry("vcpus", " vCPU"),
            Map.entry("memoryMib", " MiB"),
            Map.entry("diskGib", " GiB"),
            Map.entry("instances", " instances"));

    private Amounts() {}

    public static String of(JsonNode amounts) {
        return UNITS.stream()
                .filter(unit -> amounts.has(unit.getKey()))
                .map(unit -> amounts.path(unit.getKey()).asString("") + unit.getValue())
                .collect(Collectors.joining(", "));
    }

    /// Whether the needed amounts are free, as far as both are known.
    static boolean fit(JsonNode needed, JsonNode free) {
        return UNITS.stream()
                .map(Map.Entry::getKey)
                .filter(free::has)
                .allMatch(unit -> needed.path(unit).asLong(0) <= free.path(unit).asLong(0));
    }

    /// The free and the total amount: `12 of 32`.
    public static String free(JsonNode capacity, String what) {
        JsonNode total = capacity.path("total").path(what);
        JsonNode free = capacity.path("free").path(what);
        return total.isMissingNode() ? "" : free.asString("?") + " of " + total.asString("?");
    }
}
