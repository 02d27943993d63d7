package io.santoku.driver.http;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
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

/// The answer of a component to a call.
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

    /// The places in a JSON body where components put their messages.
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

    /// Whether the status means success (2xx).
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// Whether the body looks like an HTML page. No component answers a program with one: a proxy or another server in
    /// front of it does. The answers of XML-RPC begin with the name of their root element, or with a declaration.
    boolean isPage() {
        String start = new String(body, StandardCharsets.UTF_8).stripLeading();
        boolean isXml =
                call.body() instanceof XmlRpcBody && (start.startsWith("<?xml") || start.startsWith("<methodResponse"));
        return start.startsWith("<") && !isXml;
    }

    /// The exception that reports such a page.
    DriverException notFromComponent() {
        return because(new Unavailable("not the component but something before it answered " + status + ": " + said()));
    }

    /// The value of a header, the last one if there are several.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// The body as it came.
    public InputStream stream() {
        return new ByteArrayInputStream(body);
    }

    /// The body as JSON; a body that is not JSON is [Garbled].
    public JsonNode json() {
        return tree().orElseThrow(
                        () -> because(new Garbled("answered " + status + " with what is not JSON: " + said())));
    }

    /// The body as JSON; empty when it is not JSON.
    public Optional<JsonNode> tree() {
        return Json.tree(body);
    }

    /// The text at a JSON pointer; a missing text is [Garbled], because an empty id must not be used.
    public String text(String pointer) {
        String text = Json.text(json().at(pointer));
        if (text.isEmpty()) {
            throw because(new Garbled("answered " + status + " without " + pointer));
        }
        return text;
    }

    /// The message in the answer, for people, short and without secrets. The body of an answer without a message is not
    /// quoted: a user may register any address, and could read there what is not meant for users.
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

    /// A sentence for people about the address that the answer redirects to.
    public String redirect() {
        return "redirects to " + clean(header("Location").orElse("nowhere")) + ": register that address instead";
    }

    /// The pause that the answer asks for; null when it asks for none. It is five minutes at the most, so that one
    /// answer cannot disable a component for years.
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
        // a date is compared with the component's own clock, which may differ from ours
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
