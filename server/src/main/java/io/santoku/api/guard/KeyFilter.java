package io.santoku.api.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.inventory.KeyedRequests;
import io.santoku.inventory.KeyedRequests.Earlier;
import io.santoku.inventory.KeyedRequests.KeptAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/// Answers a repeated `POST` with the same `Idempotency-Key` with the first answer, so that it takes effect only once
/// (ADR 33).
final class KeyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
    private static final long PAUSE_MILLIS = 50;
    private static final int MOST_PAUSES = 200;

    private final transient Supplier<KeyedRequests> requests;
    private final transient Supplier<JsonMapper> json;
    private final transient Refusing refusing;

    KeyFilter(Supplier<KeyedRequests> requests, Supplier<JsonMapper> json, Refusing refusing) {
        this.json = json;
        this.requests = requests;
        this.refusing = refusing;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String key = request.getHeader(HEADER);
        if (key == null || !request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        try {
            if (!KEY.matcher(key).matches()) {
                throw refused(ProblemType.BAD_REQUEST, HEADER + " must be 1 to 255 visible characters of ASCII.");
            }
            var whole = WholeBody.of(request);
            Optional<KeptAnswer> first = first(key, whole.fingerprint());
            if (first.isPresent()) {
                replay(first.get(), response);
            } else {
                answer(new Keyed(key, requests.get(), json.get()), whole, response, chain);
            }
        } catch (RuntimeException refused) {
            refusing.refuse(refused, request, response);
        }
    }

    /// Returns the answer to the first request, and waits for at most ten seconds while that is still running; empty
    /// when this is the first request.
    private Optional<KeptAnswer> first(String key, String fingerprint) {
        var never = new CountDownLatch(1);
        boolean isLost = false;
        for (int pause = 0; pause < MOST_PAUSES; pause++) {
            Optional<Earlier> earlier = requests.get().claim(key, fingerprint);
            if (earlier.isEmpty()) {
                return Optional.empty();
            }
            if (!earlier.get().fingerprint().equals(fingerprint)) {
                throw refused(ProblemType.KEY_REUSED, "%s %s came with another request before.".formatted(HEADER, key));
            }
            if (earlier.get().answer().isPresent()) {
                return earlier.get().answer();
            }
            isLost = earlier.get().tookEffect();
            if (isInterrupted(never)) {
                break;
            }
        }
        throw refused(
                ProblemType.KEY_IN_USE,
                isLost
                        ? "The first request took effect, but its answer was lost; look at what is there."
                        : "The first request with this %s is still being answered.".formatted(HEADER));
    }

    private static boolean isInterrupted(CountDownLatch never) {
        try {
            return never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void answer(Keyed keyed, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var cached = new ContentCachingResponseWrapper(response);
        boolean isThrough = false;
        try {
            keyed.during(() -> chain.doFilter(request, cached));
            isThrough = true;
        } finally {
            keyed.ended(isThrough ? cached : null);
        }
        cached.copyBodyToResponse();
    }

    private static void replay(KeptAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body().getBytes(UTF_8));
    }

    private static ProblemException refused(ProblemType type, String detail) {
        return new ProblemException(Problem.of(type, detail));
    }
}
