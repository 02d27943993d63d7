package io.santoku.emulators.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Processes one request: counts it, delays it, applies a fault if one strikes, and answers.
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final Reply GARBAGE = new Reply(
            200, Map.of("Content-Type", "application/json"), "<html>{\"not\": json".getBytes(StandardCharsets.UTF_8));

    private final Product product;
    private final CallLog calls;
    private final Faults faults;
    private final Supplier<Duration> delay;

    Answering(Product product, CallLog calls, Faults faults, Supplier<Duration> delay) {
        this.product = product;
        this.calls = calls;
        this.faults = faults;
        this.delay = delay;
    }

    /// Answers on the wire; returns false when the connection must not be used again.
    boolean answer(Request request, Wire wire) throws IOException {
        Optional<Router.Match> match = product.router().match(request);
        String kind = match.map(found -> found.route().kind()).orElse(request.method() + " (no route)");
        Optional<Faults.Strike> strike = faults.strike(kind);
        calls.add(kind, request.header(Claims.HEADER).orElse("")); // after the strike: counted calls have their fault
        pause(delay.get());
        return strike.isEmpty()
                ? send(carryOut(match, request), request, wire)
                : disturb(strike.get(), match, request, wire);
    }

    private boolean disturb(Faults.Strike strike, Optional<Router.Match> match, Request request, Wire wire)
            throws IOException {
        return switch (strike.fault()) {
            case Fault.Status(int code) -> send(refuse(code, request), request, wire);
            case Fault.Garbage() -> send(GARBAGE, request, wire);
            case Fault.Slow(Duration longer) -> {
                pause(longer);
                yield send(carryOut(match, request), request, wire);
            }
            case Fault.Lost() -> {
                carryOut(match, request);
                yield broken(wire);
            }
            case Fault.Reset() -> broken(wire);
            case Fault.Hang() -> {
                CompletableFuture<Void> release = strike.cleared().thenRun(wire::reset);
                wire.awaitEnd();
                release.cancel(false);
                yield false;
            }
        };
    }

    private Reply refuse(int code, Request request) {
        Reply reply = product.error(code, request.path());
        return code == 429 ? reply.with("Retry-After", "1") : reply;
    }

    private Reply carryOut(Optional<Router.Match> match, Request request) {
        try {
            return match.isPresent()
                    ? match.get().route().handler().answer(match.get().request())
                    : product.unknown(request);
        } catch (RuntimeException e) {
            LOG.error("{} {} broke the emulator", request.method(), request.path(), e);
            return product.error(500, request.path());
        }
    }

    private static boolean send(Reply reply, Request request, Wire wire) throws IOException {
        boolean last = Wire.wantsClose(request);
        wire.write(reply, !request.method().equals("HEAD"), last);
        return !last;
    }

    private static boolean broken(Wire wire) {
        wire.reset();
        return false;
    }

    private static void pause(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
