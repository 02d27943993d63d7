package io.santoku.acceptance;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes up requests from the description of the API and the paths of the predecessor's dialect.
final class Fuzz {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI server;
    private final Random random;
    private final List<Target> targets = new ArrayList<>();
    private final List<String> ids;

    /// An address and what it is asked for.
    private record Target(String method, String path, List<String> parameters) {}

    /// A request with its body.
    record Shot(HttpRequest request, String body) {
        boolean isOfTheDialect() {
            return request.uri().getRawPath().startsWith("/api");
        }

        @Override
        public String toString() {
            return "%s %s%n%s%n%s"
                    .formatted(
                            request.method(), request.uri(), request.headers().map(), body);
        }
    }

    Fuzz(URI server, JsonNode description, long seed, String slice, String operation) {
        this.server = server;
        this.random = new Random(seed);
        this.ids = List.of(
                slice,
                operation,
                "core",
                "core-cloud",
                "osm",
                "edge1",
                "no-such",
                "00000000-0000-0000-0000-000000000000");
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> targets.add(target(method.getKey(), path.getKey(), method.getValue()))));
        FuzzWords.DIALECT.forEach(path ->
                FuzzWords.METHODS.forEach(method -> targets.add(new Target(method, path, List.of("force", "nsd-id")))));
    }

    private static Target target(String method, String path, JsonNode operation) {
        var parameters = new ArrayList<String>();
        operation.path("parameters").forEach(one -> {
            if (one.path("in").asString().equals("query")) {
                parameters.add(one.path("name").asString());
            }
        });
        return new Target(method.toUpperCase(Locale.ROOT), path, parameters);
    }

    Shot next() {
        Target target = any(targets);
        String method = one(10) ? any(FuzzWords.METHODS) : target.method();
        String body = one(4) ? "" : document(target.path());
        var request = HttpRequest.newBuilder(server.resolve(path(target.path()) + query(target.parameters())))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        String type = one(3) ? any(FuzzWords.TYPES) : "application/json";
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (one(5)) {
            request.header("Accept", any(FuzzWords.ACCEPTS));
        }
        if (one(12)) {
            request.header("Idempotency-Key", one(4) ? "k ey" : "key-" + random.nextInt(20));
        }
        if (one(12)) {
            request.header("If-Match", any(List.of("*", "\"x\"", "W/\"x\"", "x", "\"a\", \"b\"", "\"")));
        }
        if (one(20)) {
            request.header("Last-Event-ID", any(FuzzWords.NUMBERS));
        }
        if (one(30)) {
            request.header("Origin", any(List.of("http://evil.example", "null", "http://127.0.0.1", "%")));
        }
        return new Shot(request.build(), body);
    }

    private String path(String template) {
        String path = template;
        while (path.contains("{")) {
            String id = one(4) ? escaped(any(FuzzWords.WORDS)) : any(ids);
            path = path.replaceFirst(
                    "\\{[^}]*}", id.isEmpty() ? "x" : id.replace("%2F", "x").replace("$", ""));
        }
        return one(40) ? path + any(List.of("/", "/x/y", "//", ";a=b", "%2f", "?")) : path;
    }

    private String query(List<String> parameters) {
        if (!one(3)) {
            return "";
        }
        var query = new StringBuilder("?");
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = parameters.isEmpty() || one(4)
                    ? any(List.of("bogus", "limit", "a%20b", "", "%00"))
                    : any(parameters);
            query.append(name)
                    .append('=')
                    .append(one(3) ? any(FuzzWords.NUMBERS) : escaped(any(FuzzWords.WORDS)))
                    .append('&');
        }
        return query.toString();
    }

    private String document(String path) {
        if (one(4)) {
            return any(FuzzWords.JUNK);
        }
        if (path.contains("slices") || path.contains("plans") || path.contains("nests") || path.equals("/api/slice")) {
            Map<String, Object> nest =
                    new LinkedHashMap<>(Nests.urllc(any(List.of("edge1", "edge2", "core", "nowhere"))));
            return one(2) ? json(nest) : mutated(json(nest));
        }
        return json(object(0));
    }

    /// The same with one character, number or word changed.
    private String mutated(String text) {
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, random.nextInt(text.length()));
            case 1 -> text.replaceFirst("[0-9]+", any(FuzzWords.NUMBERS));
            case 2 -> text.replaceFirst("\"[a-z]+\":", "\"" + any(FuzzWords.MEMBERS) + "\":");
            case 3 -> {
                int at = random.nextInt(text.length());
                yield text.substring(0, at) + (char) (32 + random.nextInt(95)) + text.substring(at + 1);
            }
            default -> text.replaceFirst(":\\[", ":" + any(FuzzWords.NUMBERS) + ",\"x\":[");
        };
    }

    private Map<String, Object> object(int depth) {
        var members = new LinkedHashMap<String, Object>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            members.put(any(FuzzWords.MEMBERS), value(depth));
        }
        return members;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 3 ? 3 : 5)) {
            case 0 -> any(FuzzWords.WORDS);
            case 1 -> new BigDecimal(any(FuzzWords.NUMBERS));
            case 2 -> random.nextBoolean();
            case 3 -> object(depth + 1);
            default -> List.of(any(FuzzWords.WORDS), random.nextInt(), object(depth + 1));
        };
    }

    private static String json(Object document) {
        return JSON.writeValueAsString(document);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
