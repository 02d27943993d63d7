package io.santoku.bench;

import io.santoku.app.DevServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Orders slices over HTTP, follows their events until they run, and deletes them again.
final class Orders {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SERVICES_OF_FUNCTIONS = 4;
    private static final int EDGES = 2;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final DevServer dev;

    Orders(DevServer dev) {
        this.dev = dev;
        this.server = dev.server().uri();
    }

    /// The time from the first order to the last slice Running; afterwards deletes all slices and checks that the world
    /// is empty.
    Duration time(int services, int slices) throws IOException, InterruptedException {
        String nest = nest(services);
        long start = System.nanoTime();
        List<CompletableFuture<String>> running = new ArrayList<>();
        for (int i = 0; i < slices; i++) {
            running.add(CompletableFuture.supplyAsync(() -> order(nest)).thenApplyAsync(this::awaitRunning));
        }
        List<String> ids = running.stream().map(CompletableFuture::join).toList();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        ids.forEach(this::delete);
        if (dev.world().total() != 0) {
            throw new IllegalStateException("left behind: " + dev.world().inventory());
        }
        return took;
    }

    private static String nest(int services) {
        String extra = IntStream.range(0, (services - SERVICES_OF_FUNCTIONS) / EDGES)
                .mapToObj("{\"nsd-id\": \"iot-gateway-ns\", \"ns-name\": \"gateway-%d\", \"placement\": 1}"::formatted)
                .collect(Collectors.joining(", "));
        return """
            {"base_slice_descriptor": {"base_slice_des_id": "bench-%d", "coverage": ["edge1", "edge2"],
              "delay_tolerance": true, "network_DL_throughput": {"guaranteed": 200000}},
             "service_descriptor": {"ns_list": [%s]}}\
            """.formatted(services, extra);
    }

    private String order(String nest) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(server.resolve("/v1/slices"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(nest)));
        return member(answer, 202, "id");
    }

    private String awaitRunning(String id) {
        send(HttpRequest.newBuilder(server.resolve("/v1/slices/" + id + "/events")));
        String status = member(send(HttpRequest.newBuilder(server.resolve("/v1/slices/" + id))), 200, "status");
        if (!status.equals("Running")) {
            throw new IllegalStateException("slice " + id + " is " + status);
        }
        return id;
    }

    private void delete(String id) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(server.resolve("/v1/slices/" + id)).DELETE());
        String operation = member(answer, 202, "id");
        send(HttpRequest.newBuilder(server.resolve("/v1/operations/" + operation + "/events")));
    }

    private static String member(HttpResponse<String> answer, int status, String name) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
        }
        JsonNode tree = JSON.readTree(answer.body());
        return tree.path(name).asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException("the server does not answer", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
