package io.santoku.emulators.osm;

import io.santoku.emulators.http.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// The query of a list: `attribute.path=value`, joined by AND, with operators as suffixes.
///
/// There is no paging and no selection of fields: such parameters are taken for attributes, which no record has.
record Filter(List<Condition> conditions) {
    private static final Set<String> RESERVED = Set.of("FORCE", "ADMIN", "PUBLIC", "SET_PROJECT", "METHOD");
    private static final Set<String> OPERATORS = Set.of("eq", "neq", "ne", "gt", "gte", "lt", "lte", "cont", "ncont");

    /// One condition; `values` are alternatives.
    private record Condition(List<String> path, String operator, List<String> values) {
        static Condition of(String name, List<String> given) {
            List<String> words = Arrays.asList(name.split("\\."));
            boolean suffixed = words.size() > 1 && OPERATORS.contains(words.getLast());
            return new Condition(
                    suffixed ? words.subList(0, words.size() - 1) : words,
                    suffixed ? words.getLast() : "eq",
                    given.stream()
                            .flatMap(text -> Arrays.stream(text.split(",")))
                            .toList());
        }

        boolean holds(Map<String, Object> item) {
            List<Object> found = at(item, path);
            return switch (operator) {
                case "neq", "ne" -> found.stream().noneMatch(this::equalsAny);
                case "ncont" -> found.stream().noneMatch(this::containsAny);
                case "cont" -> found.stream().anyMatch(this::containsAny);
                case "gt" -> found.stream().anyMatch(value -> compares(value, order -> order > 0));
                case "gte" -> found.stream().anyMatch(value -> compares(value, order -> order >= 0));
                case "lt" -> found.stream().anyMatch(value -> compares(value, order -> order < 0));
                case "lte" -> found.stream().anyMatch(value -> compares(value, order -> order <= 0));
                default -> found.stream().anyMatch(this::equalsAny);
            };
        }

        private boolean equalsAny(Object value) {
            return values.contains(value.toString());
        }

        private boolean containsAny(Object value) {
            return values.stream().anyMatch(value.toString()::contains);
        }

        private boolean compares(Object value, IntPredicate wanted) {
            return values.stream().anyMatch(limit -> wanted.test(compare(value, limit)));
        }

        private static int compare(Object value, String limit) {
            return value instanceof Number number
                    ? Double.compare(number.doubleValue(), Double.parseDouble(limit))
                    : value.toString().compareTo(limit);
        }
    }

    static Filter of(Request request) {
        return new Filter(request.query().entrySet().stream()
                .filter(entry -> !RESERVED.contains(entry.getKey()))
                .map(entry -> Condition.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    List<Map<String, Object>> apply(Stream<Map<String, Object>> items) {
        return items.filter(item -> conditions.stream().allMatch(condition -> condition.holds(item)))
                .toList();
    }

    /// Whether a record with this value of a plain attribute may match; used to skip other records before they are
    /// written.
    boolean admits(String attribute, String value) {
        return conditions.stream()
                .filter(condition -> condition.path().equals(List.of(attribute)))
                .allMatch(condition -> condition.holds(Map.of(attribute, value)));
    }

    /// The values at a path; a list at its end counts as its members, a list within it is entered by `ANYINDEX`.
    private static List<Object> at(Object value, List<String> path) {
        return switch (value) {
            case List<?> list when path.isEmpty() -> List.copyOf(list);
            case Object leaf when path.isEmpty() -> List.of(leaf);
            case Map<?, ?> map
            when map.get(path.getFirst()) != null -> at(map.get(path.getFirst()), path.subList(1, path.size()));
            case List<?> list
            when path.getFirst().equals("ANYINDEX") ->
                list.stream()
                        .flatMap(member -> at(member, path.subList(1, path.size())).stream())
                        .toList();
            default -> List.of();
        };
    }
}
