package io.santoku.api.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Keeps secrets from being shown, whatever they are called.
public final class Secrets {
    /// Stands where a secret is.
    public static final String DOTS = "********";

    private static final List<String> NAMES =
            List.of("passw", "passphrase", "pwd", "secret", "private_key", "apikey", "api_key", "token", "credential");
    private static final Pattern LOGIN_IN_URL = Pattern.compile("://[^/@\\s]+@");

    private Secrets() {}

    /// The members with dots for every text and number under a name that tells of a secret, however deep.
    public static Map<String, Object> masked(Map<String, Object> members) {
        return masked(members, name -> !isSecret(name));
    }

    /// The members with dots for every text under a name that is not `open`, and every number under one that tells of a
    /// secret, however deep.
    public static Map<String, Object> masked(Map<String, Object> members, Predicate<String> open) {
        var masked = new LinkedHashMap<String, Object>();
        members.forEach((name, value) -> masked.put(name, masked(name, value, open)));
        return masked;
    }

    /// Whether a member of this name holds a secret.
    public static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(lower::contains);
    }

    // Text alone is masked under a telling name: whatever is below it is looked through.
    private static Object masked(String name, Object value, Predicate<String> open) {
        return switch (value) {
            case Map<?, ?> map -> masked(named(map), open);
            case List<?> list ->
                list.stream().map(element -> masked(name, element, open)).toList();
            case String text when !text.isEmpty() && !open.test(name) -> DOTS;
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
