package io.santoku.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An orchestrator that takes everything, answers as OSM does where that matters, and writes down what it hears. It has
/// one descriptor, `nosy-ns`.
final class NosyOrchestrator implements AutoCloseable {
    private static final String ID = "11111111-2222-3333-4444-555555555555";
    private static final String ACCOUNT = """
        {"_id": "%s", "name": "any", "_admin": {"operationalState": "ENABLED"}}\
        """.formatted(ID);

    private final HttpServer server;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile boolean isRemoved;

    NosyOrchestrator() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Each request: method, path, headers and body.
    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        heard.add(call + "\n" + exchange.getRequestHeaders().entrySet() + "\n" + body);
        byte[] answer = answer(call.replaceFirst("\\?.*", "")).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(isGone(call) || isAboutOne(call) ? 404 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /// Nothing is there for long; what has just been made is looked at once.
    private static boolean isAboutOne(String call) {
        return call.startsWith("DELETE") || call.startsWith("GET /osm/nslcm/v1/ns_instances_content/");
    }

    /// An account that was removed is not there any more.
    private boolean isGone(String call) {
        if (call.startsWith("POST /osm/admin/v1/vim_accounts")) {
            isRemoved = false;
        }
        if (call.startsWith("DELETE /osm/admin/v1/vim_accounts/")) {
            isRemoved = true;
        }
        return isRemoved && call.startsWith("GET /osm/admin/v1/vim_accounts/");
    }

    private static String answer(String call) {
        return switch (call) {
            case "POST /osm/admin/v1/tokens" -> "{\"id\": \"t\", \"issued_at\": 1.0, \"expires\": 3601.0}";
            case "GET /osm/nsd/v1/ns_descriptors" ->
                "[{\"_id\": \"%s\", \"id\": \"nosy-ns\", \"name\": \"Nosy\"}]".formatted(ID);
            case "POST /osm/admin/v1/vim_accounts" -> "{\"id\": \"%s\"}".formatted(ID);
            case "GET /osm/admin/v1/vim_accounts/" + ID -> ACCOUNT;
            case "POST /osm/nslcm/v1/ns_instances_content" ->
                "{\"id\": \"%s\", \"nslcmop_id\": \"%s\"}".formatted(ID, ID);
            case "GET /osm/nslcm/v1/ns_lcm_op_occs/" + ID ->
                "{\"_id\": \"%s\", \"operationState\": \"COMPLETED\"}".formatted(ID);
            default -> isAboutOne(call) ? "{\"detail\": \"not here\"}" : "[]";
        };
    }
}
