package io.santoku.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Many clients that promise a body and let it drip do not keep others out.
@Tag("long")
class SlowBodiesTest {
    private static final int CLIENTS = Integer.getInteger("slow.clients", 8_000);
    private static final String HEAD =
            "POST /v1/locations HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000000\r\n\r\n{";

    @Test
    void bodies_that_drip_keep_nobody_out_and_are_given_up() throws IOException {
        try (var api = new TestApi()) {
            assertThat(api.get("/v1/locations").status()).isEqualTo(200);
            List<SocketChannel> slow = connect(api.address());
            try {
                long start = System.nanoTime();
                assertThat(get(api.address())).isEqualTo(200);
                assertThat(post(api.address())).isEqualTo(201);
                System.out.printf(
                        "%d slow bodies: a GET and a POST took %d ms%n",
                        slow.size(), Duration.ofNanos(System.nanoTime() - start).toMillis());
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(() -> assertThat(slow.stream().filter(SlowBodiesTest::drips))
                                .isEmpty());
                assertThat(api.get("/v1/locations").status()).isEqualTo(200);
            } finally {
                for (SocketChannel one : slow) {
                    one.close();
                }
            }
        }
    }

    @Test
    void a_slow_body_is_told_why_it_is_given_up() throws IOException {
        try (var api = new TestApi()) {
            String answer = api.raw(HEAD.replace("1000000", "100"));

            assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/too-slow");
            assertThat(api.get("/v1/locations/edge1").status()).isEqualTo(404);
        }
    }

    private static int get(String address) throws IOException {
        return sent(request(address).GET());
    }

    private static int post(String address) throws IOException {
        return sent(request(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\": \"edge1\"}")));
    }

    /// One that is given up when others keep it out.
    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address + "/v1/locations")).timeout(Duration.ofSeconds(30));
    }

    private static int sent(HttpRequest.Builder request) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static List<SocketChannel> connect(String address) throws IOException {
        var there = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(address).getPort());
        var all = new ArrayList<SocketChannel>();
        for (int i = 0; i < CLIENTS; i++) {
            SocketChannel one = SocketChannel.open(there);
            one.write(ByteBuffer.wrap(HEAD.getBytes(UTF_8)));
            one.configureBlocking(false);
            all.add(one);
        }
        return all;
    }

    /// Sends one more byte; false once the server has closed the connection or answered.
    private static boolean drips(SocketChannel client) {
        try {
            int read = client.read(ByteBuffer.allocate(4096));
            return read == 0 && client.write(ByteBuffer.wrap(new byte[] {' '})) == 1;
        } catch (IOException _) {
            return false;
        }
    }
}
