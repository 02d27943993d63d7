package io.santoku.driver.http;

import io.santoku.driver.ClaimLost;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Throttled;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.Effects;
import io.santoku.inventory.TlsTrust;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends the calls of one component: so many at once and a second, each with a deadline that covers its whole answer,
/// and each of an attempt with the claim that it is made under. Every failure to get an answer is a [DriverException];
/// what an answer means is the vendor's to say.
public final class Caller {
    /// The header in which components are told under which claim a call is made.
    public static final String CLAIM = "X-Request-Id";

    // a catalogue of descriptors is some megabytes; more is not an answer but an attack on our memory
    private static final long LARGEST_ANSWER = 64L << 20;

    private final HttpClient client;
    private final HttpSettings settings;
    private final Semaphore permits;
    private final Pace pace;

    public Caller(TlsTrust trust, HttpSettings settings) {
        this.client = Clients.of(trust);
        this.settings = settings;
        this.permits = new Semaphore(settings.inFlight(), true);
        this.pace = new Pace(settings.perSecond());
    }

    /// Sends `call` to the service at `base` and waits for its answer, good or bad.
    public Answer send(URI base, Call call) {
        HttpRequest request = request(base, call);
        long began = System.nanoTime();
        queue(call);
        try {
            awaitTurn(call, settings.deadline().minusNanos(System.nanoTime() - began));
            Effects.permit(call.name());
            if (call.effect()) {
                Effects.mark();
            }
            HttpResponse<byte[]> response = exchange(call, request);
            return believed(call, new Answer(call, response.statusCode(), response.headers(), response.body()));
        } finally {
            permits.release();
        }
    }

    /// After a page instead of an answer to a change, nobody knows whether anything was changed.
    private static Answer believed(Call call, Answer answer) {
        if (call.effect() && answer.isSuccess() && answer.isPage()) {
            throw answer.notFromComponent();
        }
        return answer;
    }

    private static HttpRequest request(URI base, Call call) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(call.at(base))
                    .method(call.method(), body(call))
                    .header("Accept", "application/json");
            if (call.body() != null) {
                request.header("Content-Type", "application/json");
            }
            if (!Effects.claim().isEmpty()) {
                request.header(CLAIM, Effects.claim());
            }
            call.headers().forEach(request::header);
            return request.build();
        } catch (IllegalArgumentException unusable) {
            throw new DriverException(call.name(), new Rejected(base + " is not an HTTP address"), unusable);
        }
    }

    private static BodyPublisher body(Call call) {
        BodyPublisher plain =
                call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Json.bytes(call.body()));
        return new GatedBody(plain, Effects.permits(call.name()));
    }

    private void queue(Call call) {
        try {
            if (!permits.tryAcquire(settings.deadline().toNanos(), TimeUnit.NANOSECONDS)) {
                String busy = "%d calls are in flight already and none ended within %s"
                        .formatted(settings.inFlight(), deadline());
                throw new DriverException(call.name(), new Throttled(busy, null));
            }
        } catch (InterruptedException interrupt) {
            throw interrupted(call, interrupt);
        }
    }

    private void awaitTurn(Call call, Duration patience) {
        try {
            if (!pace.await(patience)) {
                String busy = "%d calls a second are allowed, and no turn is free within %s"
                        .formatted(settings.perSecond(), deadline());
                throw new DriverException(call.name(), new Throttled(busy, null));
            }
        } catch (InterruptedException interrupt) {
            throw interrupted(call, interrupt);
        }
    }

    private HttpResponse<byte[]> exchange(Call call, HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return pending.get(settings.deadline().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            var fault = new Unavailable(
                    "%s gave no whole answer within %s".formatted(Addresses.place(request.uri()), deadline()));
            throw new DriverException(call.name(), fault, late);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            if (cause instanceof ClaimLost lost) {
                throw lost;
            }
            throw new DriverException(call.name(), TransportFaults.of(cause, request.uri()), cause);
        } catch (InterruptedException interrupt) {
            throw interrupted(call, interrupt);
        } finally {
            pending.cancel(true);
        }
    }

    private String deadline() {
        return settings.deadline().toMillis() / 1000.0 + " s";
    }

    private static DriverException interrupted(Call call, InterruptedException interrupt) {
        Thread.currentThread().interrupt();
        return new DriverException(call.name(), new Unavailable("interrupted while waiting"), interrupt);
    }
}
