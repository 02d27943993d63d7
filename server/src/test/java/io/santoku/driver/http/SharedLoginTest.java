package io.santoku.driver.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.http.SharedLogin.Login;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SharedLoginTest {
    private final AtomicInteger logins = new AtomicInteger();

    @Test
    void a_token_is_kept_while_it_lives() {
        var login = new SharedLogin<>(() -> next(Duration.ofHours(1)));

        assertThat(List.of(login.token(), login.token())).containsExactly("token-1", "token-1");
    }

    @Test
    void a_token_that_is_about_to_expire_is_renewed() {
        var login = new SharedLogin<>(() -> next(Duration.ZERO));

        assertThat(List.of(login.token(), login.token())).containsExactly("token-1", "token-2");
    }

    @Test
    void threads_share_one_login_and_its_failure() {
        var answered = new CountDownLatch(1);
        var login = new SharedLogin<String>(() -> {
            logins.incrementAndGet();
            await(answered);
            throw new DriverException("POST /login", new Denied("wrong password"));
        });
        var outcomes = new ConcurrentLinkedQueue<DriverFault>();
        List<Thread> threads = Stream.generate(
                        () -> Thread.startVirtualThread(() -> outcomes.add(FaultOf.the(login::token))))
                .limit(8)
                .toList();
        Awaitility.await().until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        answered.countDown();

        Awaitility.await().until(() -> outcomes.size() == 8);
        assertThat(outcomes).containsOnly(new Denied("wrong password"));
        assertThat(logins).hasValue(1);
    }

    private Login<String> next(Duration lifetime) {
        return new Login<>("token-" + logins.incrementAndGet(), lifetime);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
