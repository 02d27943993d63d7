package io.santoku.driver.http;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Garbled;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A request to be sent: `template` is a path such as `/v3/projects/{project}`, `values` replace its variables in
/// order; `effect` says whether the request may change something.
public record Call(
        String method,
        String template,
        List<String> values,
        Map<String, String> headers,
        @Nullable Object body,
        boolean effect) {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    public Call {
        values = List.copyOf(values);
        headers = Map.copyOf(headers);
    }

    /// Reads.
    public static Call get(String template, String... values) {
        return new Call("GET", template, List.of(values), Map.of(), null, false);
    }

    /// Posts a JSON body.
    public static Call post(String template, Object body, String... values) {
        return new Call("POST", template, List.of(values), Map.of(), body, true);
    }

    /// Calls a remote method over XML-RPC; `effect` says whether the method may change something.
    public static Call xmlRpc(String template, XmlRpcBody body, boolean effect) {
        return new Call("POST", template, List.of(), Map.of("Accept", "text/xml"), body, effect);
    }

    /// Puts a JSON body.
    public static Call put(String template, Object body, String... values) {
        return new Call("PUT", template, List.of(values), Map.of(), body, true);
    }

    /// Puts without a body.
    public static Call putEmpty(String template, String... values) {
        return new Call("PUT", template, List.of(values), Map.of(), null, true);
    }

    /// Patches with a JSON body.
    public static Call patch(String template, Object body, String... values) {
        return new Call("PATCH", template, List.of(values), Map.of(), body, true);
    }

    /// Deletes.
    public static Call delete(String template, String... values) {
        return new Call("DELETE", template, List.of(values), Map.of(), null, true);
    }

    /// The same call with one more header.
    public Call with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Call(method, template, values, more, body, effect);
    }

    /// The same call, known to change nothing (a login).
    public Call withoutEffect() {
        return new Call(method, template, values, headers, body, false);
    }

    /// The same call with this query, which is already encoded, in place of its own.
    public Call asking(String query) {
        int own = template.indexOf('?');
        String path = own < 0 ? template : template.substring(0, own);
        long kept = VARIABLE.matcher(path).results().count();
        return new Call(
                method,
                path + "?" + query.replace("{", "%7B"),
                values.subList(0, Math.toIntExact(kept)),
                headers,
                body,
                effect);
    }

    /// Method and path template, by which faults name this call; they never hold ids. The methods of XML-RPC have one
    /// path, so the name of the remote method follows.
    public String name() {
        int query = template.indexOf('?');
        String path = query < 0 ? template : template.substring(0, query);
        String name = method + " " + (path.isEmpty() ? "/" : path);
        return body instanceof XmlRpcBody rpc ? name + " " + rpc.method() : name;
    }

    URI at(URI base) {
        String path = path();
        return path.isEmpty() ? base : URI.create(Addresses.withoutSlash(base) + path);
    }

    private String path() {
        var rest = new ArrayDeque<>(values);
        return VARIABLE.matcher(template).replaceAll(_ -> Matcher.quoteReplacement(encoded(rest.remove())));
    }

    private String encoded(String value) {
        if (value.isEmpty()) {
            // an empty id would address the whole collection, and makes Keystone drop the connection
            throw new DriverException(name(), new Garbled("gave an empty id, with which nothing can be asked for"));
        }
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
