package io.santoku.emulators.ems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A message about one connection of a slice; the places of core and radio identify the connection.
record RadioMessage(String slice, String place, Map<String, Object> content) {

    /// The reason why a body is not such a message; empty when it is one.
    static Optional<String> complaint(Map<String, Object> body) {
        if (!(body.get("slice_id") instanceof String id) || id.isBlank()) {
            return Optional.of("a radio configuration needs a slice_id");
        }
        if (!(body.get("slice_sla") instanceof Map<?, ?>)) {
            return Optional.of("slice_sla must be an object");
        }
        // the message lacks an end whose function names no element manager
        List<Object> sides = Stream.of("core", "radio")
                .filter(body::containsKey)
                .map(body::get)
                .toList();
        return !sides.isEmpty() && sides.stream().allMatch(Map.class::isInstance)
                ? Optional.empty()
                : Optional.of("core and radio must be objects, and one of them must be there");
    }

    static RadioMessage of(Map<String, Object> body) {
        String place = locations(body.get("core")) + " to " + locations(body.get("radio"));
        return new RadioMessage(String.valueOf(body.get("slice_id")), place, body);
    }

    private static String locations(@Nullable Object side) {
        var found = new TreeSet<String>();
        if (side instanceof Map<?, ?> functions) {
            for (String kind : List.of("ns", "pnf")) {
                collect(functions.get(kind), found);
            }
        }
        return String.join(",", found);
    }

    private static void collect(@Nullable Object list, TreeSet<String> found) {
        if (list instanceof List<?> functions) {
            functions.stream()
                    .filter(Map.class::isInstance)
                    .map(function -> ((Map<?, ?>) function).get("location"))
                    .filter(String.class::isInstance)
                    .forEach(location -> found.add((String) location));
        }
    }
}
