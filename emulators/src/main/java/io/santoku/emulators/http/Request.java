package io.santoku.emulators.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One HTTP request as an emulated server receives it; header names are in lower case.
public record Request(
        String method,
        String path,
        Map<String, String> pathValues,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        byte[] body) {

    /// The value at the place of `{name}` in the route's template.
    public String pathValue(String name) {
        String value = pathValues.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no {" + name + "}");
        }
        return value;
    }

    /// The first value of a query parameter.
    public Optional<String> queryValue(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    /// The first value of a header, whatever the case of its name.
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    Request at(Map<String, String> values) {
        return new Request(method, path, values, query, headers, body);
    }
}
