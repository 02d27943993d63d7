package io.santoku.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/// The transport controller for which the guide writes a driver: one resource under `/slices` for each slice.
final class AcmeController implements AutoCloseable {
    private static final String SLICES = "/slices";

    private final Map<String, String> slices = new ConcurrentSkipListMap<>();
    private final HttpServer server;

    AcmeController() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(SLICES, this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The documents of all slices, by their ids.
    Map<String, String> slices() {
        return slices;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(SLICES.length());
        String id = path.isEmpty() ? "" : path.substring(1);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String answer = switch (exchange.getRequestMethod()) {
            case "PUT" -> put(id, body);
            case "DELETE" -> slices.remove(id);
            default -> id.isEmpty() ? list() : slices.get(id);
        };
        byte[] bytes = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String put(String id, String body) {
        slices.put(id, body);
        return body;
    }

    private String list() {
        return slices.keySet().stream().map("{\"id\":\"%s\"}"::formatted).collect(Collectors.joining(",", "[", "]"));
    }
}
