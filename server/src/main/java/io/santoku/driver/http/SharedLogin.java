package io.santoku.driver.http;

import io.santoku.driver.ClaimLost;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.Effects;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps one token for all threads: it logs in when a token is first needed, again before the token expires, and once
/// when the token is refused. Threads that need a token at the same time share one login and its outcome, good or bad,
/// so that a wrong password is not tried by each of them. Only the loss of a claim is not shared: it concerns the
/// thread that logged in, and the others log in again.
public final class SharedLogin<T> {
    private static final String LOGIN = "login";
    private static final Duration LARGEST_MARGIN = Duration.ofSeconds(30);

    /// Components may report any lifetime of their tokens; logging in once a day costs nothing.
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Supplier<Login<T>> login;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Kept<T> kept;
    private @Nullable FutureTask<T> pending;

    public SharedLogin(Supplier<Login<T>> login) {
        this.login = login;
    }

    /// The result of a login: a token and its lifetime; a negative lifetime counts as zero.
    public record Login<T>(T token, Duration lifetime) {
        public Login {
            lifetime = lifetime.isNegative() ? Duration.ZERO : lifetime;
        }
    }

    private record Kept<T>(T token, long renewAt) {}

    private record Held<T>(T token, boolean fresh) {}

    /// A token that has not expired.
    public T token() {
        return held(null).token();
    }

    /// Logs in although the token may still be good, to find out whether it is and whether the login still works.
    public T renewed() {
        lock.lock();
        try {
            kept = null;
        } finally {
            lock.unlock();
        }
        return token();
    }

    /// Sends with the token, and once more with a new token when the answer shows that it was `refused` although it was
    /// not new. A new token that is refused means missing rights: no other token would help.
    public Answer send(Function<T, Answer> send, Predicate<Answer> refused) {
        Held<T> held = held(null);
        Answer answer = send.apply(held.token());
        if (held.fresh() || !refused.test(answer)) {
            return answer;
        }
        return send.apply(held(held.token()).token());
    }

    private Held<T> held(@Nullable T refused) {
        Optional<Held<T>> held = tried(refused);
        while (held.isEmpty()) {
            Effects.permit(LOGIN);
            held = tried(refused);
        }
        return held.get();
    }

    /// Empty when the thread that logged in for all lost its claim.
    private Optional<Held<T>> tried(@Nullable T refused) {
        FutureTask<T> renewal;
        lock.lock();
        try {
            if (kept != null && !kept.token().equals(refused) && System.nanoTime() - kept.renewAt() < 0) {
                return Optional.of(new Held<>(kept.token(), false));
            }
            renewal = joined();
        } finally {
            lock.unlock();
        }
        renewal.run(); // does nothing unless this thread is the first
        return outcome(renewal).map(token -> new Held<>(token, true));
    }

    private FutureTask<T> joined() {
        FutureTask<T> running = pending;
        if (running == null) {
            running = new FutureTask<>(this::renew);
            pending = running;
        }
        return running;
    }

    private T renew() {
        @Nullable Kept<T> renewed = null;
        try {
            long asked = System.nanoTime();
            Login<T> got = login.get();
            renewed = new Kept<>(got.token(), asked + usable(got.lifetime()).toNanos());
            return got.token();
        } finally {
            settle(renewed);
        }
    }

    private void settle(@Nullable Kept<T> renewed) {
        lock.lock();
        try {
            kept = renewed;
            pending = null;
        } finally {
            lock.unlock();
        }
    }

    private static Duration usable(Duration granted) {
        Duration lifetime = granted.compareTo(LONGEST) < 0 ? granted : LONGEST;
        Duration fifth = lifetime.dividedBy(5);
        return lifetime.minus(fifth.compareTo(LARGEST_MARGIN) < 0 ? fifth : LARGEST_MARGIN);
    }

    private static <T> Optional<T> outcome(FutureTask<T> login) {
        try {
            return Optional.of(login.get());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof DriverException fault) {
                throw fault;
            }
            if (failure.getCause() instanceof ClaimLost) {
                return Optional.empty();
            }
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new DriverException(LOGIN, new Unavailable("interrupted while waiting"), interrupt);
        }
    }
}
