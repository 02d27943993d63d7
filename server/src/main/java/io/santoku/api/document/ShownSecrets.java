package io.santoku.api.document;

import io.santoku.inventory.Secrets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads members that a client sends back as they were shown, with dots for secrets: dots stand for the stored secret
/// at the same place. Where none is stored, dots are a mistake, because no client means them as the secret itself.
public final class ShownSecrets {
    private static final String NOT_HELD = "must be given: dots stand for a secret that is not held here";
    private static final int NOT_ONE = -1;

    private final Fields object;

    private ShownSecrets(Fields object) {
        this.object = object;
    }

    /// Returns the `given` members with the `held` secrets in place of the dots. They are part of `object`: `below` is
    /// the JSON Pointer from there, empty for the object itself.
    public static Map<String, Object> keep(
            Map<String, ?> given, Map<String, Object> held, Fields object, String below) {
        return new ShownSecrets(object).members(given, Secrets.masked(held), held, below);
    }

    private Map<String, Object> members(Map<?, ?> given, Map<?, ?> shown, Map<?, ?> held, String place) {
        var kept = new LinkedHashMap<String, Object>();
        given.forEach((key, value) -> {
            String name = String.valueOf(key);
            kept.put(name, value(value, shown.get(name), held.get(name), Violations.member(place, name)));
        });
        return kept;
    }

    private @Nullable Object value(
            @Nullable Object given, @Nullable Object shown, @Nullable Object held, String place) {
        if (given != null && given.equals(shown)) {
            return held;
        }
        return switch (given) {
            case Map<?, ?> members -> members(members, asMap(shown), asMap(held), place);
            case List<?> list -> elements(list, asList(shown), asList(held), place);
            case String text
            when Secrets.hasDots(text) -> {
                object.rejectBelow(place, NOT_HELD);
                yield text;
            }
            case null, default -> given;
        };
    }

    // Elements may have moved: an element takes the secrets of the shown element that equals it, if there is exactly
    // one.
    private List<@Nullable Object> elements(List<?> given, List<?> shown, List<?> held, String place) {
        var places = new HashMap<@Nullable Object, Integer>();
        for (int at = 0; at < shown.size(); at++) {
            places.merge(shown.get(at), at, (_, _) -> NOT_ONE);
        }
        var kept = new ArrayList<@Nullable Object>();
        for (Object element : given) {
            int at = places.getOrDefault(element, NOT_ONE);
            kept.add(at != NOT_ONE ? held.get(at) : value(element, null, null, place + "/" + kept.size()));
        }
        return kept;
    }

    private static Map<?, ?> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> asList(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
