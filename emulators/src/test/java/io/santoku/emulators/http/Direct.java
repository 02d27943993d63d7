package io.santoku.emulators.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Calls a product without a socket.
public record Direct(Product product, Map<String, List<String>> headers) {
    /// What came back.
    public record Result(int status, Map<String, String> headers, String text) {
        public JsonNode json() {
            return Json.tree(text.getBytes(StandardCharsets.UTF_8));
        }

        public String at(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    public static Direct to(Product product) {
        return new Direct(
                product, Map.of("accept", List.of("application/json"), "content-type", List.of("application/json")));
    }

    public Direct with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, List.of(value));
        return new Direct(product, more);
    }

    public Direct without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Direct(product, fewer);
    }

    public Result get(String target) {
        return send("GET", target, "");
    }

    public Result post(String target, String body) {
        return send("POST", target, body);
    }

    public Result delete(String target) {
        return send("DELETE", target, "");
    }

    public Result send(String method, String target, String body) {
        return send(method, target, body.getBytes(StandardCharsets.UTF_8));
    }

    public Result send(String method, String target, byte[] body) {
        Request request = request(method, target, body);
        Reply reply = product.router()
                .match(request)
                .map(match -> match.route().handler().answer(match.request()))
                .orElseGet(() -> product.unknown(request));
        return new Result(reply.status(), reply.headers(), new String(reply.body(), StandardCharsets.UTF_8));
    }

    private Request request(String method, String target, byte[] body) {
        String[] parts = target.split("\\?", 2);
        var query = new LinkedHashMap<String, List<String>>();
        if (parts.length > 1) {
            for (String pair : parts[1].split("&", -1)) {
                String[] words = pair.split("=", 2);
                query.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words[1]);
            }
        }
        return new Request(method, parts[0], Map.of(), query, headers, body);
    }
}
