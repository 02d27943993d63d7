package io.santoku.driver.http;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Throttled;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.Effects;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.TlsTrust;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Sends the calls of one component. Limits how many are in flight and how many begin in a second, gives each a
/// deadline that covers its whole answer, and sends each call of an attempt with the claim that it is made under. Every
/// failure to get an answer is a [DriverException]; the vendor's driver decides what an answer means.
public final class Caller {
    /// The header that carries the claim under which a call is made.
    public static final String CLAIM = "X-Request-Id";

    // a catalogue of descriptors has some megabytes; a larger answer is an attack on our memory
    private static final int LARGEST_ANSWER = 64 << 20;

    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType XML = MediaType.get("text/xml");

    private final OkHttpClient client;
    private final HttpSettings settings;
    private final Predicate<URI> permitted;
    private final Semaphore permits;
    private final RateLimit pace;
    private final Appearance appearance = new Appearance();
    private volatile boolean closesConnections;

    /// For a component to which no secrets are sent.
    public Caller(TlsTrust trust, HttpSettings settings) {
        this(trust, settings, _ -> true);
    }

    /// For a component to which passwords and tokens are sent. A call over plain http to another machine is refused,
    /// whichever address the component names, unless the operator allowed such calls.
    public static Caller withSecrets(TlsTrust trust, HttpSettings settings) {
        return new Caller(trust, settings, trust::permitsSecretsAt);
    }

    private Caller(TlsTrust trust, HttpSettings settings, Predicate<URI> permitted) {
        this.client = Clients.of(trust)
                .newBuilder()
                .callTimeout(settings.deadline())
                .socketFactory(settings.sockets())
                .build();
        this.settings = settings;
        this.permitted = permitted;
        this.permits = new Semaphore(settings.inFlight(), true);
        this.pace = new RateLimit(settings.perSecond());
    }

    /// Sends `call` to the service at `base` and waits for its answer, good or bad.
    public Answer send(URI base, Call call) {
        Request request = request(base, call);
        long began = System.nanoTime();
        queue(call);
        try {
            awaitTurn(call, settings.deadline().minusNanos(System.nanoTime() - began));
            Effects.permit(call.name());
            return believed(call, exchange(call, request));
        } finally {
            forgetConnections();
            permits.release();
        }
    }

    /// Check items from the answers so far: the component's certificates and its clock.
    public List<CheckItem> appearance() {
        return appearance.items();
    }

    /// Refuses an HTML page as the answer to a change: it is not known whether anything was changed.
    private static Answer believed(Call call, Answer answer) {
        if (call.effect() && answer.isSuccess() && answer.isPage()) {
            throw answer.notFromComponent();
        }
        return answer;
    }

    private Request request(URI base, Call call) {
        if (!permitted.test(base)) {
            throw new DriverException(
                    call.name(),
                    new Rejected(
                            "passwords and tokens are not sent to %s over plain http: an operator can allow it with %s: true"
                                    .formatted(Addresses.place(base), TlsTrust.PLAIN)));
        }
        try {
            Request.Builder request = new Request.Builder()
                    .url(HttpUrl.get(call.at(base).toString()))
                    .method(call.method(), body(call))
                    .header("Accept", "application/json")
                    .header("Accept-Encoding", "identity")
                    .header("User-Agent", "Santoku")
                    .tag(Call.class, call)
                    .tag(Appearance.class, appearance);
            if (!Effects.claim().isEmpty()) {
                request.header(CLAIM, Effects.claim());
            }
            if (closesConnections) {
                request.header("Connection", "close");
            }
            call.headers().forEach(request::header);
            return request.build();
        } catch (IllegalArgumentException unusable) {
            throw new DriverException(call.name(), new Rejected(base + " is not an HTTP address"), unusable);
        }
    }

    private static @Nullable RequestBody body(Call call) {
        if (call.body() instanceof XmlRpcBody rpc) {
            return RequestBody.create(rpc.document().getBytes(StandardCharsets.UTF_8), XML);
        }
        if (call.body() != null) {
            return RequestBody.create(Json.bytes(call.body()), JSON);
        }
        return switch (call.method()) {
            case "POST", "PUT", "PATCH" -> RequestBody.create(new byte[0], null);
            default -> null;
        };
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

    private Answer exchange(Call call, Request request) {
        okhttp3.Call exchange = client.newCall(request);
        try (Response response = exchange.execute()) {
            noteProtocol(response);
            return new Answer(
                    call,
                    response.code(),
                    response.headers(),
                    whole(response.body().byteStream()));
        } catch (IOException broken) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted(call, broken);
            }
            URI url = request.url().uri();
            var fault = exchange.isCanceled() // the client cancels a call at its deadline
                    ? new Unavailable("%s gave no whole answer within %s".formatted(Addresses.place(url), deadline()))
                    : TransportFaults.of(broken, url);
            throw new DriverException(call.name(), fault, broken);
        }
    }

    /// A component that speaks HTTP/1.0 closes each connection after its answer: the next call on a kept connection
    /// fails.
    private void noteProtocol(Response response) {
        if (response.protocol() == Protocol.HTTP_1_0) {
            closesConnections = true;
        }
    }

    private void forgetConnections() {
        if (closesConnections) {
            client.connectionPool().evictAll();
        }
    }

    private static byte[] whole(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_ANSWER + 1);
        if (bytes.length > LARGEST_ANSWER) {
            throw new IOException("an answer of more than %d MiB".formatted(LARGEST_ANSWER >> 20));
        }
        return bytes;
    }

    private String deadline() {
        return settings.deadline().toMillis() / 1000.0 + " s";
    }

    private static DriverException interrupted(Call call, Exception interrupt) {
        Thread.currentThread().interrupt();
        return new DriverException(call.name(), new Unavailable("interrupted while waiting"), interrupt);
    }
}
