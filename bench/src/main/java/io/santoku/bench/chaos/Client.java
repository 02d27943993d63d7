package io.santoku.bench.chaos;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A client of the running servers: sends each call to a random one of them, and counts every status.
final class Client {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Supplier<List<URI>> servers;
    private final Pace pace;
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    Client(Supplier<List<URI>> servers, Pace pace) {
        this.servers = servers;
        this.pace = pace;
    }

    /// Tries once, at one server.
    Reply send(String method, String path, @Nullable Object document) {
        List<URI> living = servers.get();
        Reply reply = living.isEmpty()
                ? new Reply(Reply.NOWHERE, "")
                : sent(request(living.get(pace.chance().nextInt(living.size())), method, path, document));
        if (reply.status() > 0) {
            statuses.merge(reply.status(), 1, Integer::sum);
        }
        return reply;
    }

    /// Repeats a call that may be repeated until a server answers; gives up after `patience`.
    Reply insist(String method, String path, @Nullable Object document, Duration patience) {
        long start = System.nanoTime();
        Reply reply = send(method, path, document);
        while (reply.isPassing() && System.nanoTime() - start < patience.toNanos()) {
            Waits.pause(BEFORE_AGAIN);
            reply = send(method, path, document);
        }
        return reply;
    }

    /// The number of answers with each status.
    Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    private static HttpRequest request(URI server, String method, String path, @Nullable Object document) {
        BodyPublisher body =
                document == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(document));
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
    }

    private Reply sent(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body());
        } catch (ConnectException _) {
            return new Reply(Reply.NOWHERE, "");
        } catch (IOException _) {
            return new Reply(Reply.BROKEN, "");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reply(Reply.BROKEN, "");
        }
    }
}
