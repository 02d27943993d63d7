package io.santoku.driver.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.http.SharedLogin.Login;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
    void threads_share_one_login_and_its_failure() throws InterruptedException, ExecutionException {
        var asked = new CountDownLatch(1);
        var login = new SharedLogin<String>(() -> {
            logins.incrementAndGet();
            await(asked);
            throw new DriverException("POST /login", new Denied("wrong password"));
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<Future<Object>>();
            for (int i = 0; i < 8; i++) {
                outcomes.add(threads.submit(() -> FaultOf.the(login::token)));
            }
            while (logins.get() == 0) {
                Thread.onSpinWait();
            }
            asked.countDown();
            for (Future<Object> outcome : outcomes) {
                assertThat(outcome.get()).isEqualTo(new Denied("wrong password"));
            }
        }
        assertThat(logins.get()).isLessThan(8);
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
