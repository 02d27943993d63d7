package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The native API as a client has it: over HTTP, JSON in and out.
record Api(URI server) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> ENDS = List.of("succeeded", "failed", "cancelled");

    /// An answer, whatever its status.
    record Reply(int status, String type, String location, String retryAfter, String text) {
        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply post(String path, Object document) {
        return send("POST", path, JSON.writeValueAsString(document));
    }

    Reply postText(String path, String body) {
        return send("POST", path, body);
    }

    Reply patch(String path, Object document) {
        return send("PATCH", path, JSON.writeValueAsString(document));
    }

    Reply put(String path, Object document) {
        return send("PUT", path, JSON.writeValueAsString(document));
    }

    /// A POST without a body.
    Reply post(String path) {
        return send("POST", path, null);
    }

    Reply delete(String path) {
        return send("DELETE", path, null);
    }

    /// Reads what has to be there.
    JsonNode read(String path) {
        Reply reply = get(path);
        assertThat(reply.status()).as("GET %s: %s", path, reply.text()).isEqualTo(200);
        return reply.json();
    }

    /// Orders what has to be accepted; the slice's id.
    String order(Map<String, Object> nest) {
        Reply reply = post("/v1/slices", nest);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        String id = reply.json().path("id").asString();
        assertThat(reply.location()).endsWith("/v1/slices/" + id);
        return id;
    }

    JsonNode slice(String id) {
        return read("/v1/slices/" + id);
    }

    /// The slice once its operation has ended.
    JsonNode settled(String id) {
        return sliceOnce(id, slice -> ENDS.contains(Api.operationState(slice)));
    }

    /// The slice as soon as it is so.
    JsonNode sliceOnce(String id, Predicate<JsonNode> so) {
        return eventually("/v1/slices/" + id, so);
    }

    static String operationState(JsonNode slice) {
        return slice.at("/operation/state").asString();
    }

    /// Takes a slice down, to the end.
    JsonNode remove(String id) {
        Reply reply = delete("/v1/slices/" + id);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        String operation = "/v1/operations/" + reply.json().path("id").asString();
        JsonNode ended =
                eventually(operation, now -> ENDS.contains(now.path("state").asString()));
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("succeeded");
        assertThat(get("/v1/slices/" + id).status()).isEqualTo(404);
        return ended;
    }

    /// All lines of a stream until it ends, read as they come.
    Stream<String> lines(String path, String lastEventId) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> response = sent(request.build(), BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    JsonNode eventually(String path, Predicate<JsonNode> so) {
        return await(path)
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> read(path), so);
    }

    private Reply send(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<String> response = sent(request.build(), BodyHandlers.ofString());
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("Retry-After").orElse(""),
                response.body());
    }

    private static <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException broken) {
            throw new UncheckedIOException(request + " broke", broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
