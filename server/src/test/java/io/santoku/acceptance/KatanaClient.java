package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A client of the predecessor: it orders, waits, reads and deletes under `/api` only.
record KatanaClient(Api api) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    String ordered(Map<String, Object> nest) {
        Api.Reply reply = api.post("/api/slice", nest);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.text();
    }

    String running(Map<String, Object> nest) {
        String id = ordered(nest);
        assertThat(settled(id)).isEqualTo("Running");
        return id;
    }

    /// The status once the order is through with.
    String settled(String id) {
        api.settled(id);
        return slice(id).path("status").asString();
    }

    JsonNode slice(String id) {
        return api.read("/api/slice/" + id);
    }

    void remove(String id) {
        Api.Reply reply = api.delete("/api/slice/" + id);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        awaitGone(id, PATIENCE);
    }

    void awaitGone(String id, Duration patience) {
        await(id + " to be gone")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> api.get("/api/slice/" + id).status() == 404);
    }

    /// The identity of what has this id.
    String uid(String noun, String id) {
        return api.read("/api/" + noun)
                .valueStream()
                .filter(one -> one.propertyStream()
                        .anyMatch(member -> member.getValue().isString()
                                && member.getValue().asString().equals(id)))
                .map(one -> one.path("_id").asString())
                .findFirst()
                .orElseThrow();
    }

    /// Runs `deed` while a member of a function is another one.
    void whileFunction(String id, String member, @Nullable Object value, Runnable deed) {
        String path = "/api/function/" + uid("function", id);
        JsonNode before = api.read(path);
        ObjectNode other = ((ObjectNode) before.deepCopy()).putPOJO(member, value);
        put(path, other);
        try {
            deed.run();
        } finally {
            put(path, before);
        }
    }

    /// What a client with these wishes is answered.
    static HttpResponse<String> get(URI address, String accept) {
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Accept", accept).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /// The network services of a slice: where each is, by its name.
    List<String> places(String id) {
        return slice(id)
                .path("total_ns_list")
                .valueStream()
                .map(service -> service.path("ns-name").asString() + " at "
                        + service.at("/placement_loc/location").asString())
                .toList();
    }

    private void put(String path, JsonNode document) {
        Api.Reply reply = api.put(path, document);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }
}
