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
        return said().startsWith("<");
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

    /// What the component said, for people: its body, short and without secrets.
    public String said() {
        return clean(new String(body, StandardCharsets.UTF_8));
    }

    /// The same text on one line, short and without the secrets of this call.
    public String clean(String text) {
        return Wording.clean(text, call);
    }

    /// Where it sends us instead; for people.
    public String redirect() {
        return "redirects to " + clean(header("Location").orElse("nowhere")) + ": register that address instead";
    }

    /// For how long it asks us to wait, if it does.
    public @Nullable Duration retryAfter() {
        return header("Retry-After").flatMap(this::pause).orElse(null);
    }

    /// The exception that reports `fault` of this call.
    public DriverException because(DriverFault fault) {
        return new DriverException(call.name(), fault);
    }

    private Optional<Duration> pause(String wanted) {
        if (wanted.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(wanted)));
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
