package io.santoku.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Replaces secrets by dots before a document is shown. The name of a member decides whether it holds a secret, in any
/// spelling: `privateKey`, `private-key` and `PRIVATE_KEY` are the same. The login in an address is hidden, too. Values
/// under other names are shown.
public final class Secrets {
    /// The text that replaces a secret.
    public static final String DOTS = "********";

    private static final List<String> PARTS_OF_NAMES =
            List.of("passw", "passphrase", "pwd", "secret", "privatekey", "apikey", "token", "credential");
    private static final String END_OF_NAMES = "pass";
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String BEFORE_LOGIN = "://";
    private static final String DOTS_IN_ADDRESS = BEFORE_LOGIN + DOTS + "@";

    private Secrets() {}

    /// Returns the members, at every depth, with dots for each text and number under the name of a secret.
    public static Map<String, Object> masked(Map<String, Object> members) {
        return masked(members, name -> !isSecret(name));
    }

    /// Returns the members, at every depth, with dots for each text under a name that is not `open`, and for each
    /// number under the name of a secret.
    public static Map<String, Object> masked(Map<String, Object> members, Predicate<String> open) {
        return changed(members, (name, value) -> masked(name, value, open));
    }

    /// Returns the members, at every depth, with each text, number and truth value replaced by the result of `change`
    /// for its name and value. The elements of a list have the name of the list.
    public static Map<String, Object> changed(Map<String, Object> members, BiFunction<String, Object, Object> change) {
        var changed = new LinkedHashMap<String, Object>();
        members.forEach((name, value) -> changed.put(name, changed(name, value, change)));
        return changed;
    }

    /// Returns the objects as text, with the same dots, for the `toString` of records whose members may hold secrets.
    public static String printed(@Nullable List<Map<String, Object>> objects) {
        return objects == null
                ? "null"
                : objects.stream().map(Secrets::masked).toList().toString();
    }

    /// Whether a member of this name holds a secret.
    public static boolean isSecret(String name) {
        String plain = NEITHER_LETTER_NOR_DIGIT.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        return plain.endsWith(END_OF_NAMES) || PARTS_OF_NAMES.stream().anyMatch(plain::contains);
    }

    /// Whether a text contains the dots that replace a secret.
    public static boolean hasDots(String text) {
        return text.equals(DOTS) || text.contains(DOTS_IN_ADDRESS);
    }

    /// Whether this value, under this name, is a secret or contains one.
    public static boolean holdsSecret(String name, Object value) {
        return !value.equals(masked(name, value, other -> !isSecret(other)));
    }

    // An object under the name of a secret is not hidden as a whole: the names of its own members decide.
    private static Object changed(String name, Object value, BiFunction<String, Object, Object> change) {
        return switch (value) {
            case Map<?, ?> map -> changed(named(map), change);
            case List<?> list ->
                list.stream().map(element -> changed(name, element, change)).toList();
            case null -> value;
            default -> change.apply(name, value);
        };
    }

    private static Object masked(String name, Object value, Predicate<String> open) {
        return switch (value) {
            case String text when !text.isEmpty() && !open.test(name) -> DOTS;
            case String text -> withoutLogins(text);
            case Number _ when isSecret(name) -> DOTS;
            default -> value;
        };
    }

    private static String withoutLogins(String text) {
        return text.contains(BEFORE_LOGIN)
                ? WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(withoutLogin(word.group())))
                : text;
    }

    // The login ends at the last @, because a password may contain / and @.
    private static String withoutLogin(String word) {
        int from = word.indexOf(BEFORE_LOGIN);
        int to = word.lastIndexOf('@');
        return from >= 0 && to > from ? word.substring(0, from) + DOTS_IN_ADDRESS + word.substring(to + 1) : word;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        var named = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
