package io.santoku.cli.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import tools.jackson.databind.JsonNode;

/// Calls the API of one server; every call throws [Refused] or [Unreachable] when it does not succeed.
public final class SantokuServer {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    /// Long, since the server calls a component before it answers its registration.
    private static final Duration CALL_LIMIT = Duration.ofSeconds(90);

    private final HttpClient http;
    private final URI base;
    private final Answers answers;

    /// A server that always answers with JSON, and whose certificate authority the machine trusts.
    public SantokuServer(URI base) {
        this(base, Optional.empty());
    }

    /// The same; `trust`, if given, replaces the authorities that the machine trusts.
    public SantokuServer(URI base, Optional<SSLContext> trust) {
        this(base, new Answers(base, false), trust);
    }

    private SantokuServer(URI base, Answers answers, Optional<SSLContext> trust) {
        this.base = base;
        this.answers = answers;
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_LIMIT);
        trust.ifPresent(client::sslContext);
        this.http = client.build();
    }

    /// A server whose answers may be plain text, as the predecessor's are.
    public static SantokuServer ofFewWords(URI base, Optional<SSLContext> trust) {
        return new SantokuServer(base, new Answers(base, true), trust);
    }

    public URI base() {
        return base;
    }

    /// A path of the native API; every segment is escaped.
    public static String path(String... segments) {
        return "/v1/" + joined(segments);
    }

    /// The segments as a path, each escaped.
    public static String joined(String... segments) {
        return Arrays.stream(segments).map(SantokuServer::escape).collect(Collectors.joining("/"));
    }

    /// The query of an address: empty, or starting with its question mark.
    public static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + escape(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    public JsonNode get(String path) {
        return call("GET", path, BodyPublishers.noBody()).body();
    }

    public Answer post(String path, JsonNode body) {
        return call("POST", path, json(body));
    }

    public Answer put(String path, JsonNode body) {
        return call("PUT", path, json(body));
    }

    public Answer delete(String path) {
        return call("DELETE", path, BodyPublishers.noBody());
    }

    /// All items of a list, from all its pages.
    public List<JsonNode> list(String path, Map<String, String> filters) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + query(filters, cursor));
            page.path("items").forEach(items::add);
            cursor = page.path("page").path("next").asString("");
        } while (!cursor.isEmpty());
        return items;
    }

    /// Opens the stream of events after the given one (of all events when it is empty).
    EventStream events(String path, String lastEventId) throws IOException {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream, application/problem+json");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response =
                exchange(request.GET().timeout(CALL_LIMIT).build(), BodyHandlers.ofInputStream());
        if (response.statusCode() == 200 && Answers.contentType(response).contains("event-stream")) {
            return new EventStream(response.body());
        }
        try (InputStream body = response.body()) {
            answers.judge(response, new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        throw answers.notSantoku(response);
    }

    private Answer call(String method, String path, BodyPublisher body) {
        HttpRequest request = request(path)
                .header(
                        "Accept",
                        "application/json, application/problem+json" + (answers.textToo() ? ", */*;q=0.5" : ""))
                .header("Content-Type", "application/json")
                .timeout(CALL_LIMIT)
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
            return answers.judge(response, response.body());
        } catch (IOException broken) {
            throw unreachable(broken);
        }
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler) throws IOException {
        try {
            return http.send(request, handler);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while talking to " + base, "run the command again");
        }
    }

    Unreachable unreachable(IOException broken) {
        String why = switch (broken) {
            case HttpTimeoutException _ -> "it did not answer in time";
            case ConnectException _ -> "no connection";
            case SSLException untrusted ->
                "TLS failed: " + untrusted.getMessage() + " (name its certificate authority with --ca)";
            case IOException other -> Objects.requireNonNullElse(other.getMessage(), "connection lost");
        };
        return new Unreachable(
                "cannot reach the server at " + base + ": " + why,
                "start one with 'santoku dev', or name another with --server URL or SANTOKU_SERVER");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static BodyPublisher json(JsonNode body) {
        return BodyPublishers.ofString(Json.compact(body));
    }

    private static String query(Map<String, String> filters, String cursor) {
        StringBuilder query = new StringBuilder("?limit=500");
        filters.forEach(
                (name, value) -> query.append('&').append(name).append('=').append(escape(value)));
        return cursor.isEmpty()
                ? query.toString()
                : query.append("&cursor=").append(escape(cursor)).toString();
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
