package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a browser sends for pages of others changes nothing, and many who follow what has ended keep nobody out.
class BrowsersStoryTest {
    private static final int FOLLOWERS = 500;

    private final Rig rig = Rig.with();
    private final Api api = rig.api();
    private final String id = api.order(Nests.urllc("edge1"));

    BrowsersStoryTest() {
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
    }

    @AfterEach
    void nothingIsLeft() {
        api.remove(id);
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void pages_of_others_change_nothing_with_a_body_or_without() {
        var before = rig.world().inventory();
        String operation = api.slice(id).at("/operation/id").asString();
        for (String headers : List.of(
                "Host: 127.0.0.1\r\nOrigin: http://evil.example\r\nSec-Fetch-Site: cross-site\r\n",
                "Host: 127.0.0.1\r\nOrigin: null\r\n",
                "Host: 127.0.0.1\r\nSec-Fetch-Site: cross-site\r\n",
                "Host: localhost\r\nOrigin: http://localhost:3000\r\nSec-Fetch-Site: same-site\r\n",
                "Host: evil.example\r\nOrigin: http://evil.example\r\nSec-Fetch-Site: same-origin\r\n",
                "Host: \r\n")) {
            for (String path : List.of(
                    "POST /v1/audits/repair?unknownToo=true",
                    "POST /v1/slices/" + id + "/heal",
                    "POST /v1/operations/" + operation + "/cancel",
                    "POST /v1/vims/edge1-a/refresh",
                    "DELETE /v1/slices/" + id,
                    "DELETE /v1/slices/" + id + "?force=true",
                    "PUT /v1/slices/" + id + "/conduct",
                    "PATCH /v1/slices/" + id,
                    "POST /api/resources/update",
                    "GET /api/resources/update",
                    "GET /api/nslist",
                    "GET /v1/slices/" + id + "/heal",
                    "POST /api/bootstrap",
                    "DELETE /api/slice/" + id)) {
                for (String body : List.of("", "{}")) {
                    String answer =
                            raw(path + " HTTP/1.1\r\n" + headers + "Content-Type: text/plain\r\nContent-Length: "
                                    + body.length() + "\r\nConnection: close\r\n\r\n" + body);
                    assertThat(answer).as(path + "\n" + headers).containsPattern("\\AHTTP/1.1 4(03|21) ");
                }
            }
        }
        assertThat(raw("GET /v1/vims HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421")
                .doesNotContain("edge1-a");
        assertThat(rig.world().inventory()).isEqualTo(before);
        assertThat(api.slice(id).at("/operation/id").asString()).isEqualTo(operation);
    }

    @Test
    void many_who_follow_an_operation_that_has_ended_are_told_so_at_once() throws Exception {
        String operation = api.slice(id).at("/operation/id").asString();
        for (String from : List.of("after=999999999", "after=0")) {
            long start = System.nanoTime();
            try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<String>> all = IntStream.range(0, FOLLOWERS)
                        .<Callable<String>>mapToObj(_ -> () -> raw("GET /v1/operations/" + operation + "/events?" + from
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                        .map(clients::submit)
                        .toList();
                for (Future<String> one : all) {
                    assertThat(one.get()).startsWith("HTTP/1.1 200").contains("text/event-stream", "event:end");
                }
            }
            System.out.printf(
                    "%d followers of an ended operation, %s: ended after %d ms%n",
                    FOLLOWERS, from, Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }

    private String raw(String request) {
        URI server = api.server();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
