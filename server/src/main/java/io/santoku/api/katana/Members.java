package io.santoku.api.katana;

import io.santoku.api.document.JsonDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Documents as plain maps: how they are kept to be shown again, and that no secret shows.
final class Members {
    /// Stands where a password is.
    static final String DOTS = "********";

    static final String UID = "_id";
    static final String CREATED_AT = "created_at";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> SECRETS = List.of("passw", "passphrase", "secret", "private_key");
    private static final Pattern LOGIN_IN_URL = Pattern.compile("://[^/@\\s]+@");
    private static final int MICROSECONDS = 6;

    private Members() {}

    /// The members of a document that is an object.
    static Map<String, Object> of(JsonDocument document) {
        return JSON.convertValue(document.root(), new TypeReference<>() {});
    }

    /// The same the other way round.
    static JsonDocument document(Map<String, Object> members) {
        return new JsonDocument(JSON.valueToTree(members));
    }

    /// What is kept of a posted document: all but `written`, secrets as dots.
    static Map<String, Object> kept(JsonDocument document, Collection<String> written) {
        Map<String, Object> members = of(document);
        members.keySet().removeAll(List.of(UID, CREATED_AT));
        members.keySet().removeAll(written);
        return masked(members);
    }

    /// The same with dots for every secret, however deep.
    static Map<String, Object> masked(Map<String, Object> members) {
        var masked = new LinkedHashMap<String, Object>();
        members.forEach((name, value) -> masked.put(name, masked(name, value)));
        return masked;
    }

    /// Whether a member of this name holds a secret.
    static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(lower::contains);
    }

    /// A moment as the predecessor tells it: seconds since 1970, with a fraction.
    static BigDecimal seconds(Instant moment) {
        return BigDecimal.valueOf(moment.getEpochSecond())
                .add(BigDecimal.valueOf(moment.getNano() / 1000, MICROSECONDS))
                .setScale(MICROSECONDS);
    }

    /// The members that there are.
    static Map<String, Object> present(Map<String, @Nullable Object> members) {
        var present = new LinkedHashMap<String, Object>();
        members.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }

    // Text alone is masked under a telling name: whatever is below it is looked through.
    private static Object masked(String name, Object value) {
        return switch (value) {
            case Map<?, ?> map -> masked(named(map));
            case List<?> list ->
                list.stream().map(element -> masked(name, element)).toList();
            case String text when isSecret(name) && !text.isEmpty() -> DOTS;
            case String text -> LOGIN_IN_URL.matcher(text).replaceAll("://" + DOTS + "@");
            case Number _ when isSecret(name) -> DOTS;
            case null, default -> value;
        };
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        var named = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
