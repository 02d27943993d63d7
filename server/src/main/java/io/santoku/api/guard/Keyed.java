package io.santoku.api.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.api.problem.ProblemException;
import io.santoku.inventory.KeyedRequests;
import io.santoku.inventory.KeyedRequests.KeptAnswer;
import io.santoku.inventory.Witness;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/// A request with an `Idempotency-Key` that is being answered for the first time.
public final class Keyed {
    private static final Logger LOG = LoggerFactory.getLogger(Keyed.class);
    private static final ScopedValue<Keyed> PRESENT = ScopedValue.newInstance();
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private static final int REFUSAL = 300;
    private static final int FAILURE = 500;

    private final String key;
    private final KeyedRequests requests;
    private final JsonMapper json;
    private @Nullable Function<Object, @Nullable KeptAnswer> answer;
    private boolean tookEffect;

    Keyed(String key, KeyedRequests requests, JsonMapper json) {
        this.json = json;
        this.key = key;
        this.requests = requests;
    }

    /// Does the work and returns the answer that `answer` makes of its result. If the request has a key, that answer is
    /// stored in the transaction that does the work, so that a crash cannot separate the two. If there are several
    /// transactions, the one whose result `answer` accepts counts.
    @SuppressWarnings("unchecked")
    public static <T, B> ResponseEntity<B> answering(
            Class<? super T> result, Supplier<T> work, Function<T, ResponseEntity<B>> answer) {
        if (!PRESENT.isBound()) {
            return answer.apply(work.get());
        }
        JsonMapper json = PRESENT.get().json;
        var made = new AtomicReference<@Nullable ResponseEntity<B>>();
        PRESENT.get().answer = done -> {
            if (!result.isInstance(done)) {
                return null;
            }
            ResponseEntity<B> known = answer.apply((T) done);
            made.set(known);
            return kept(known, json);
        };
        T done = work.get();
        ResponseEntity<B> known = made.get();
        return known == null ? answer.apply(done) : known;
    }

    /// The rest of the filter chain.
    @FunctionalInterface
    interface Chain {
        void go() throws IOException, ServletException;
    }

    void during(Chain chain) throws IOException, ServletException {
        try {
            ScopedValue.where(PRESENT, this)
                    .call(() -> new Witness(_ -> {}, this::sees).during(() -> {
                        go(chain);
                        return true;
                    }));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (Unanswered failed) {
            throw failed.why;
        }
    }

    private static void go(Chain chain) {
        try {
            chain.go();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException failed) {
            throw new Unanswered(failed);
        }
    }

    private void sees(Object result) {
        KeptAnswer known = null;
        if (answer != null) {
            try {
                known = answer.apply(result);
            } catch (ProblemException _) {
                return; // the request may go on; it is refused at its end if nothing else follows
            }
            if (known == null) {
                return;
            }
        }
        requests.tookEffect(key);
        tookEffect = true;
        if (known != null) {
            requests.answered(key, known);
        }
    }

    /// Stores the answer, or releases the key if the request was refused without an effect, so that a repetition may
    /// succeed. While the database is unavailable, its record of the request stays as it is.
    void ended(@Nullable ContentCachingResponseWrapper response) {
        try {
            int status = response == null ? FAILURE : response.getStatus();
            if (response != null && (status < REFUSAL || (tookEffect && status < FAILURE))) {
                var headers = new HashMap<String, String>();
                KEPT_HEADERS.forEach(name -> put(headers, name, response.getHeader(name)));
                put(headers, HttpHeaders.CONTENT_TYPE, response.getContentType());
                requests.answered(
                        key,
                        new KeptAnswer(
                                response.getStatus(), headers, new String(response.getContentAsByteArray(), UTF_8)));
            } else {
                requests.release(key);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("the answer to a request with an Idempotency-Key could not be kept: {}", away.getMessage());
        }
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    private static KeptAnswer kept(ResponseEntity<?> answer, JsonMapper json) {
        var headers = new HashMap<String, String>();
        KEPT_HEADERS.forEach(name -> put(headers, name, answer.getHeaders().getFirst(name)));
        headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, "application/json");
        String body = answer.getBody() instanceof String text ? text : json.writeValueAsString(answer.getBody());
        return new KeptAnswer(answer.getStatusCode().value(), headers, body);
    }

    private static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final ServletException why;

        Unanswered(ServletException why) {
            super(why);
            this.why = why;
        }
    }
}
