package io.santoku.driver.http;

import io.santoku.inventory.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Cleans the texts of components so that they can be shown.
public final class ComponentText {
    private static final int LIMIT = 300;

    private ComponentText() {}

    /// One line of at most 300 characters, without the passwords and tokens that the call sent: components quote the
    /// request when they refuse it.
    static String clean(String text, Call call) {
        String clean = text;
        for (String secret : secrets(call)) {
            clean = clean.replace(secret, "•••");
        }
        return line(clean);
    }

    /// One line of at most 300 characters.
    public static String line(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").trim();
        return line.length() > LIMIT ? line.substring(0, LIMIT - 1) + "…" : line;
    }

    private static List<String> secrets(Call call) {
        Stream<String> sent =
                Stream.concat(in(call.headers(), false), call.body() == null ? Stream.empty() : in(call.body(), false));
        return sent.flatMap(secret -> Stream.of(secret, secret.replaceFirst("^(?:Bearer|Basic) ", "")))
                .filter(secret -> !secret.isBlank())
                .toList();
    }

    private static Stream<String> in(@Nullable Object value, boolean secret) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream().flatMap(entry -> in(entry.getValue(), secret || names(entry)));
            case List<?> list -> list.stream().flatMap(element -> in(element, secret));
            case String text when secret -> Stream.of(text);
            case XmlRpcBody rpc -> rpc.secrets().stream();
            case null, default -> Stream.empty();
        };
    }

    private static boolean names(Entry<?, ?> entry) {
        String key = String.valueOf(entry.getKey());
        return entry.getValue() instanceof String
                && (Secrets.isSecret(key) || key.toLowerCase(Locale.ROOT).contains("authorization"));
    }
}
