package io.santoku.driver.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.ClaimLost;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.Effects;
import io.santoku.driver.http.SharedLogin.Login;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
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
    void a_lifetime_that_cannot_be_is_taken_for_a_day_or_for_none() {
        var endless = new SharedLogin<>(() -> next(Duration.ofSeconds(Long.MAX_VALUE)));
        assertThat(List.of(endless.token(), endless.token())).containsExactly("token-1", "token-1");

        var ended = new SharedLogin<>(() -> next(Duration.ofSeconds(Long.MIN_VALUE)));
        assertThat(List.of(ended.token(), ended.token())).containsExactly("token-2", "token-3");
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

    @Test
    void a_claim_that_is_lost_while_logging_in_is_the_trouble_of_its_owner_alone() {
        var answered = new CountDownLatch(1);
        var login = new SharedLogin<String>(() -> {
            Login<String> got = next(Duration.ofHours(1));
            await(answered);
            Effects.permit("POST /login");
            return got;
        });
        var loser = new CompletableFuture<String>();
        var other = new CompletableFuture<String>();
        under(() -> false, login, loser);
        Awaitility.await().until(() -> logins.get() == 1);
        Thread waiting = under(() -> true, login, other);
        Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING);
        answered.countDown();

        assertThat(other).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("token-2");
        assertThat(loser)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(ClaimLost.class);
    }

    private static Thread under(BooleanSupplier mayCall, SharedLogin<String> login, CompletableFuture<String> outcome) {
        var watch = new Effects.Watch(new AtomicBoolean(), mayCall, "operation.1");
        return Thread.startVirtualThread(() -> {
            try {
                Effects.watch(watch, () -> outcome.complete(login.token()));
            } catch (ClaimLost lost) {
                outcome.completeExceptionally(lost);
            }
        });
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
