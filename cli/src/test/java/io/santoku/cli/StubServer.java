package io.santoku.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Stands in for the server: answers what the test told it to, and remembers what it was asked.
final class StubServer implements AutoCloseable {
    /// One canned answer.
    record Canned(int status, String type, String body) {}

    private final HttpServer http;
    private final Map<String, Deque<Canned>> answers = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> resumedAfter = new CopyOnWriteArrayList<>();

    StubServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        http.createContext("/", this::handle);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /// `call` is method and path with query; the last answer given for a call is repeated.
    StubServer on(String call, int status, String json) {
        return on(call, new Canned(status, status >= 400 ? "application/problem+json" : "application/json", json));
    }

    StubServer on(String call, Canned canned) {
        answers.computeIfAbsent(call, _ -> new ArrayDeque<>()).add(canned);
        return this;
    }

    /// An answer in bare words, as the predecessor's API gives them.
    StubServer text(String call, int status, String words) {
        return on(call, new Canned(status, "text/plain", words));
    }

    /// One connection's worth of events; it then ends.
    StubServer events(String path, String... events) {
        return on("GET " + path, new Canned(200, "text/event-stream", String.join("\n\n", events) + "\n\n"));
    }

    List<String> calls() {
        return calls;
    }

    List<String> bodies() {
        return bodies;
    }

    /// The `Last-Event-ID` of every stream that was opened; empty for a first connection.
    List<String> resumedAfter() {
        return resumedAfter;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        calls.add(call);
        remember(exchange);
        Canned canned = next(call);
        exchange.getResponseHeaders().add("Content-Type", canned.type());
        byte[] body = canned.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(canned.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void remember(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!body.isEmpty()) {
            bodies.add(body);
        }
        if (exchange.getRequestURI().getPath().endsWith("/events")) {
            String id = exchange.getRequestHeaders().getFirst("Last-Event-ID");
            resumedAfter.add(id == null ? "" : id);
        }
    }

    private synchronized Canned next(String call) {
        Deque<Canned> left = answers.get(call);
        if (left == null) {
            String detail = "nothing at " + call.substring(call.indexOf(' ') + 1);
            return new Canned(
                    404,
                    "application/problem+json",
                    "{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"status\":404,\"detail\":\"%s\"}"
                            .formatted(detail));
        }
        return left.size() > 1 ? left.removeFirst() : left.getFirst();
    }

    /// A server-sent event with its id, name and data.
    static String event(int id, String name, String data) {
        return "id: %d\nevent: %s\ndata: %s".formatted(id, name, data);
    }

    /// A list as the API answers it.
    static String list(String... items) {
        return "{\"items\":[%s],\"page\":{\"limit\":500,\"total\":%d}}"
                .formatted(String.join(",", Arrays.asList(items)), items.length);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
