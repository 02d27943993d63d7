package io.santoku.driver.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Throttled;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallerPaceTest {
    private static final Call READ = Call.get("/things");

    private final EmulatedServer server = EmulatedServer.start(
            new Stub(new Router().on("GET", "/things", _ -> Reply.json(200, Map.of()))),
            Listening.ANYWHERE,
            InstantSource.system());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_burst_is_spread_over_time() throws ExecutionException, InterruptedException {
        Caller paced = caller(Duration.ofSeconds(10), 40);
        long start = System.nanoTime();

        assertThat(burst(paced, 9)).hasSize(9).containsOnly(200);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(200), Duration.ofSeconds(5));
    }

    @Test
    void a_turn_that_comes_after_the_deadline_is_not_waited_for() {
        Caller slow = caller(Duration.ofMillis(900), 1);
        slow.send(server.uri(), READ);

        assertThat(FaultOf.the(() -> slow.send(server.uri(), READ)))
                .isEqualTo(new Throttled("1 calls a second are allowed, and no turn is free within 0.9 s", null));
        assertThat(server.calls().count("GET /things")).isEqualTo(1);
    }

    private List<Integer> burst(Caller caller, int size) throws ExecutionException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<Integer>>();
            for (int i = 0; i < size; i++) {
                calls.add(threads.submit(() -> caller.send(server.uri(), READ).status()));
            }
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> call : calls) {
                statuses.add(call.get());
            }
            return statuses;
        }
    }

    private static Caller caller(Duration deadline, int perSecond) {
        return new Caller(new SystemAuthorities(), new HttpSettings(deadline, 4, perSecond));
    }
}
