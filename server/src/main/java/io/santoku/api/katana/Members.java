package io.santoku.api.katana;

import io.santoku.api.document.JsonDocument;
import io.santoku.inventory.Secrets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Converts documents to and from plain maps, the form in which they are stored to be shown again.
final class Members {
    static final String UID = "_id";
    static final String CREATED_AT = "created_at";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Members() {}

    /// Returns the members of a document that is an object.
    static Map<String, Object> of(JsonDocument document) {
        return JSON.convertValue(document.root(), new TypeReference<>() {});
    }

    /// Converts a JSON value to text, a number, a truth value, a list or a map.
    static Object plain(JsonNode value) {
        return JSON.convertValue(value, Object.class);
    }

    /// Converts members to a document.
    static JsonDocument document(Map<String, Object> members) {
        return new JsonDocument(JSON.valueToTree(members));
    }

    /// Returns the members of a posted document that are stored: all but `written`, with dots for every text that is
    /// not `open`.
    static Map<String, Object> kept(JsonDocument document, Collection<String> written, Predicate<String> open) {
        Map<String, Object> members = of(document);
        members.keySet().removeAll(List.of(UID, CREATED_AT));
        members.keySet().removeAll(written);
        return Secrets.masked(members, open);
    }

    /// Returns the members that are not null.
    static Map<String, Object> present(Map<String, @Nullable Object> members) {
        var present = new LinkedHashMap<String, Object>();
        members.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }
}
