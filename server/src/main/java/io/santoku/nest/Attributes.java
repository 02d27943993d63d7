package io.santoku.nest;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads an untrusted plain JSON object: a member that is not of the requested type counts as absent.
record Attributes(Map<String, Object> members) {
    static Attributes of(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return new Attributes(Map.of());
        }
        var members = new LinkedHashMap<String, Object>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return new Attributes(members);
    }

    /// Returns the members with one of them replaced or added.
    Map<String, Object> with(String name, Object value) {
        var changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return changed;
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    Attributes object(String name) {
        return of(members.get(name));
    }

    List<?> list(String name) {
        return members.get(name) instanceof List<?> list ? list : List.of();
    }

    List<Attributes> objects(String name) {
        return list(name).stream().map(Attributes::of).toList();
    }

    List<String> texts(String name) {
        return list(name).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    Optional<String> text(String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    Optional<Boolean> truth(String name) {
        return members.get(name) instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
    }

    Optional<Integer> integer(String name) {
        return members.get(name) instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    Optional<BigDecimal> number(String name) {
        return switch (members.get(name)) {
            case Integer number -> Optional.of(BigDecimal.valueOf(number));
            case BigDecimal number -> Optional.of(number);
            case null, default -> Optional.empty();
        };
    }

    boolean yes(String name) {
        return truth(name).orElse(false);
    }

    int integerOr(String name, int otherwise) {
        return integer(name).orElse(otherwise);
    }

    boolean atLeast(String name, long limit) {
        return number(name)
                .filter(number -> number.compareTo(BigDecimal.valueOf(limit)) >= 0)
                .isPresent();
    }
}
