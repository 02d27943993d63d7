package io.santoku.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many readers of the feed of one node.
@Tag("long")
@Timeout(180)
class ThousandFollowersTest {
    private static final int FOLLOWERS = 1_000;
    private static final Duration BUDGET = Duration.ofSeconds(1);
    private static final int EVENTS = 5;

    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @Test
    void a_thousand_followers_receive_an_event_within_a_second() throws Exception {
        var connected = new CountDownLatch(FOLLOWERS);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> all = IntStream.range(0, FOLLOWERS)
                    .<Callable<long[]>>mapToObj(_ -> () -> follow(connected))
                    .map(clients::submit)
                    .toList();
            connected.await();
            var sent = new long[EVENTS];
            for (int i = 0; i < EVENTS; i++) {
                sent[i] = System.nanoTime();
                assertThat(api.put("/v1/wims/wim/maintenance", Map.of("reason", "change-" + i + "."))
                                .status())
                        .isLessThan(300);
            }
            var slowest = new long[EVENTS];
            for (Future<long[]> one : all) {
                long[] received = one.get();
                for (int i = 0; i < EVENTS; i++) {
                    slowest[i] = Math.max(slowest[i], received[i] - sent[i]);
                }
            }
            long worst =
                    Duration.ofNanos(Arrays.stream(slowest).max().orElseThrow()).toMillis();
            System.out.printf(
                    "%d followers of the feed: the last one received each of %d events within %d ms (budget %d ms)%n",
                    FOLLOWERS, EVENTS, worst, BUDGET.toMillis());
            assertThat(worst).isLessThanOrEqualTo(BUDGET.toMillis());
        }
    }

    /// When each of the events arrived.
    private long[] follow(CountDownLatch connected) {
        var received = new long[EVENTS];
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), api.server().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write("GET /v1/events?types=component HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            boolean isConnected = false;
            for (int next = 0; next < EVENTS; ) {
                String line = answer.readLine();
                if (!isConnected && line.equals("event:alive")) {
                    isConnected = true;
                    connected.countDown();
                }
                while (next < EVENTS && line.contains("change-" + next + ".")) {
                    received[next++] = System.nanoTime();
                }
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return received;
    }
}
