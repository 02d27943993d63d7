package io.santoku.emulators.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.emulators.http.EmulatedServer.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class EmulatedServerTest {
    private final AtomicInteger carriedOut = new AtomicInteger();
    private EmulatedServer server;
    private Client client;

    private final class Echo implements Product {
        private final Router router = new Router()
                .on("GET", "/things/{id}", request -> {
                    carriedOut.incrementAndGet();
                    return Reply.json(
                            200,
                            Map.of(
                                    "id",
                                    request.pathValue("id"),
                                    "q",
                                    request.queryValue("q").orElse("")));
                })
                .on("POST", "/things", request -> {
                    carriedOut.incrementAndGet();
                    return Reply.json(201, Map.of("length", request.body().length));
                })
                .on("GET", "/bug", _ -> {
                    throw new IllegalStateException("a bug");
                });

        @Override
        public Router router() {
            return router;
        }

        @Override
        public Reply error(int status, String path) {
            return Reply.json(status, Map.of("mine", status));
        }

        @Override
        public Map<String, Object> inventory() {
            return Map.of();
        }

        @Override
        public void reset() {
            carriedOut.set(0);
        }
    }

    @BeforeEach
    void start() {
        server = EmulatedServer.start(new Echo(), Listening.ANYWHERE, InstantSource.system());
        client = Client.of(server.uri());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void fault(String kind, int nth, int times, String what) {
        server.faults().add(new Faults.Rule(kind, nth, times, Fault.parse(what)));
    }

    @Test
    void a_route_answers_with_decoded_path_and_query() throws IOException {
        JsonNode answer = client.json("/things/a%20b?q=1+%2B");
        assertThat(answer.path("id").asString()).isEqualTo("a b");
        assertThat(answer.path("q").asString()).isEqualTo("1 +");
    }

    @Test
    void bodies_of_unknown_length_are_read() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.getOutputStream()
                    .write(
                            "POST /things HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 201 Created")
                    .endsWith("{\"length\":5}");
        }
    }

    @Test
    void one_connection_serves_many_requests() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream()
                        .write("GET /things/1 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                byte[] answer = new byte[15];
                assertThat(socket.getInputStream().readNBytes(answer, 0, 15)).isEqualTo(15);
                assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
                int rest = "\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n".length() + 17;
                assertThat(socket.getInputStream().readNBytes(rest)).hasSize(rest);
            }
        }
    }

    @Test
    void what_is_no_http_is_refused() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.getOutputStream().write("nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void tls_is_trusted_with_the_certificate_it_hands_out() throws IOException {
        TlsIdentity identity = TlsIdentity.create(Instant.now());
        try (var secure = EmulatedServer.start(new Echo(), Listening.ANYWHERE.with(identity), InstantSource.system())) {
            Client trusting = Client.trusting(secure.uri(), secure.certificate().orElseThrow());
            assertThat(trusting.get("/things/1").statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> Client.of(secure.uri()).get("/things/1"))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void an_unknown_path_is_answered_in_the_products_words() throws IOException {
        assertThat(client.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(client.get("/nowhere").body()).isEqualTo("{\"mine\":404}");
    }

    @Test
    void a_bug_in_a_product_is_a_500_and_not_the_end() throws IOException {
        assertThat(client.get("/bug").statusCode()).isEqualTo(500);
        assertThat(client.get("/things/1").statusCode()).isEqualTo(200);
    }

    @Test
    void calls_are_counted_by_kind() throws IOException {
        client.get("/things/1");
        client.get("/things/2");
        client.post("/things", "x");
        assertThat(server.calls().count("GET /things/{id}")).isEqualTo(2);
        assertThat(server.calls().entries())
                .hasEntrySatisfying(
                        "POST /things",
                        entry -> assertThat(entry.firstPosition()).isEqualTo(3));
    }

    @Test
    void a_status_fault_strikes_the_nth_call_as_often_as_told() throws IOException {
        fault("GET /things/{id}", 2, 2, "503");
        assertThat(client.get("/things/1").statusCode()).isEqualTo(200);
        assertThat(client.get("/things/1").body()).isEqualTo("{\"mine\":503}");
        assertThat(client.get("/things/1").statusCode()).isEqualTo(503);
        assertThat(client.get("/things/1").statusCode()).isEqualTo(200);
        assertThat(carriedOut).hasValue(2);
    }

    @Test
    void too_many_requests_says_when_to_come_back() throws IOException {
        fault("*", 1, -1, "429");
        assertThat(client.get("/things/1").headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void a_reset_breaks_the_connection_before_the_work() {
        fault("POST /things", 1, -1, "reset");
        assertThatThrownBy(() -> client.post("/things", "x"))
                .isInstanceOf(IOException.class)
                .satisfies(cause -> assertThat(cause.toString()).containsAnyOf("reset", "header parser"));
        assertThat(carriedOut).hasValue(0);
    }

    @Test
    void a_reset_is_a_reset_on_the_wire() throws Exception {
        fault("*", 1, -1, "reset");
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.getOutputStream()
                    .write("GET /things/1 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void a_lost_answer_is_lost_after_the_work() {
        fault("POST /things", 1, 1, "lost");
        assertThatThrownBy(() -> client.post("/things", "x")).isInstanceOf(IOException.class);
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void garbage_is_a_200_that_is_no_json() throws IOException {
        fault("GET /things/{id}", 1, 1, "garbage");
        var answer = client.get("/things/1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> Json.tree(answer.body().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void a_hanging_call_ends_when_the_client_gives_up() throws IOException {
        fault("GET /things/{id}", 1, 1, "hang");
        var impatient = HttpRequest.newBuilder(server.uri().resolve("/things/1"))
                .timeout(Duration.ofMillis(200))
                .build();
        assertThatThrownBy(() -> client.http().send(impatient, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(client.get("/things/1").statusCode()).isEqualTo(200);
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void a_hanging_call_is_let_go_when_the_rule_is_cleared() throws Exception {
        fault("GET /things/{id}", 1, 1, "hang");
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write("GET /things/1 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var never = new CountDownLatch(1);
            while (server.calls().count("GET /things/{id}") == 0) {
                assertThat(never.await(5, TimeUnit.MILLISECONDS)).isFalse();
            }
            server.faults().clear();
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void a_slow_call_works_later() throws IOException {
        fault("GET /things/{id}", 1, 1, "slow PT0.15S");
        long start = System.nanoTime();
        assertThat(client.get("/things/1").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void latency_delays_every_answer() throws IOException {
        server.setLatency(Latency.parse("fixed PT0.1S"));
        long start = System.nanoTime();
        client.get("/things/1");
        client.get("/things/1");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void it_listens_on_the_port_it_is_given() throws IOException {
        int port = server.uri().getPort();
        server.close();
        var fixed = new Listening(port, Optional.empty(), Latency.none(), 0);
        try (var again = EmulatedServer.start(new Echo(), fixed, InstantSource.system())) {
            assertThat(again.uri()).isEqualTo(server.uri());
            assertThat(Client.of(again.uri()).get("/things/1").statusCode()).isEqualTo(200);
        }
    }
}
