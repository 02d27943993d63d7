package io.santoku.driver.http;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.Unavailable;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a component answered to a call.
public final class Answer {
    private final Call call;
    private final int status;
    private final Headers headers;
    private final byte[] body;

    Answer(Call call, int status, Headers headers, byte[] body) {
        this.call = call;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /// Where components put their messages.
    private static final List<String> MESSAGES = List.of(
            "/detail",
            "/message",
            "/error/message",
            "/error",
            "/errors/error/0/error-message",
            "/ietf-restconf:errors/error/0/error-message",
            "/title");

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// Whether it went well.
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// Whether it is a page for people, which no component answers to a program: something before it did.
    boolean isPage() {
        return new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("<");
    }

    /// What such a page reports.
    DriverException notFromComponent() {
        return because(new Unavailable("not the component but something before it answered " + status + ": " + said()));
    }

    /// The value of a header, the last one if there are several.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// The body as JSON; a body that is none is [Garbled].
    public JsonNode json() {
        return tree().orElseThrow(
                        () -> because(new Garbled("answered " + status + " with what is not JSON: " + said())));
    }

    /// The body as JSON, if it is.
    public Optional<JsonNode> tree() {
        return Json.tree(body);
    }

    /// The text at a JSON pointer; its absence is [Garbled], because an id that is empty must not be used.
    public String text(String pointer) {
        String text = Json.text(json().at(pointer));
        if (text.isEmpty()) {
            throw because(new Garbled("answered " + status + " without " + pointer));
        }
        return text;
    }

    /// What the component said, for people: the message in its answer, short and without secrets. An answer that has
    /// none is not repeated: anybody may register any address, and read there what is not for them.
    public String said() {
        return tree().flatMap(Answer::message)
                .map(this::clean)
                .orElseGet(() -> body.length == 0 ? "" : "(%d bytes without a message)".formatted(body.length));
    }

    private static Optional<String> message(JsonNode tree) {
        return MESSAGES.stream()
                .map(pointer -> Json.text(tree.at(pointer)))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// The same text on one line, short and without the secrets of this call.
    public String clean(String text) {
        return ComponentText.clean(text, call);
    }

    /// Where it sends us instead; for people.
    public String redirect() {
        return "redirects to " + clean(header("Location").orElse("nowhere")) + ": register that address instead";
    }

    /// For how long it asks us to wait, if it does; five minutes at the most, lest one answer switches a component off
    /// for years.
    public @Nullable Duration retryAfter() {
        return header("Retry-After")
                .flatMap(this::pause)
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
                .orElse(null);
    }

    /// The exception that reports `fault` of this call.
    public DriverException because(DriverFault fault) {
        return new DriverException(call.name(), fault);
    }

    private Optional<Duration> pause(String wanted) {
        if (wanted.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(wanted)));
        }
        if (wanted.matches("\\d{10,1000}")) {
            return Optional.of(LONGEST_PAUSE);
        }
        // by the component's own clock, which may be off from ours
        return header("Date").flatMap(now -> between(now, wanted));
    }

    private static Optional<Duration> between(String now, String then) {
        try {
            return Optional.of(Duration.between(moment(now), moment(then))).filter(pause -> !pause.isNegative());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime moment(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
