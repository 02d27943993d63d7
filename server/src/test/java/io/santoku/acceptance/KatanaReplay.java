package io.santoku.acceptance;

import static org.awaitility.Awaitility.await;

import io.santoku.acceptance.KatanaRecording.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Asks a server what the predecessor was asked, one after the other, and holds its answers to the recorded ones.
final class KatanaReplay {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("replay.patience", 15));
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> known = new HashMap<>();
    private final URI server;
    private final KatanaRecording recording;

    /// An answer, and what it says if that is JSON.
    record Answer(int status, String text) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JacksonException _) {
                return MissingNode.getInstance();
            }
        }
    }

    KatanaReplay(URI server, KatanaRecording recording, Map<String, String> addresses) {
        this.server = server;
        this.recording = recording;
        known.putAll(addresses);
    }

    /// All differences, each with its exchange.
    List<String> run() {
        List<String> differences = new ArrayList<>();
        for (Exchange exchange : recording.exchanges()) {
            Answer answer = answerTo(exchange);
            if (answer.status() < FIRST_REFUSAL) {
                exchange.kept().forEach((name, path) -> keep(name, part(answer, path)));
            }
            List<String> found = differences(exchange, answer);
            if (!found.isEmpty()) {
                differences.add(exchange + "\n    " + String.join("\n    ", found));
            }
        }
        return differences;
    }

    /// Metrics and alerts write ids with `_`.
    private void keep(String name, String value) {
        known.put(name, value);
        known.put(name + "_", value.replace('-', '_'));
    }

    private Answer answerTo(Exchange exchange) {
        if (exchange.awaited().isEmpty()) {
            return ask(exchange);
        }
        try {
            return await().atMost(PATIENCE)
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> ask(exchange), answer -> isAwaited(exchange, answer));
        } catch (ConditionTimeoutException _) {
            return ask(exchange);
        }
    }

    private boolean isAwaited(Exchange exchange, Answer answer) {
        return exchange.awaited().entrySet().stream().allMatch(each -> {
            String part = part(answer, each.getKey());
            return each.getValue().equals("*") ? !part.isEmpty() : part.startsWith(each.getValue());
        });
    }

    private Answer ask(Exchange exchange) {
        String payload = exchange.payload();
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(filled(exchange.path())))
                .timeout(Duration.ofSeconds(30))
                .method(
                        exchange.method(),
                        payload == null ? BodyPublishers.noBody() : BodyPublishers.ofString(filled(payload)));
        if (payload != null && !exchange.contentType().isEmpty()) {
            request.header("Content-Type", exchange.contentType());
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(exchange.toString(), broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private List<String> differences(Exchange exchange, Answer answer) {
        return switch (exchange.demand()) {
            case "same" -> differencesFromOriginal(exchange, answer);
            case "keys" ->
                answer.status() == exchange.status()
                        ? KatanaShape.differencesOfMembers(shape(exchange), answer.json())
                        : wrong(exchange.status() + "", answer);
            case "status" -> answer.status() == exchange.status() ? List.of() : wrong(exchange.status() + "", answer);
            case "4xx" ->
                answer.status() >= FIRST_REFUSAL && answer.status() < FIRST_FAILURE
                        ? List.of()
                        : wrong("a refusal", answer);
            case "no 5xx" -> answer.status() < FIRST_FAILURE ? List.of() : wrong("no failure", answer);
            case String status -> answer.status() == Integer.parseInt(status) ? List.of() : wrong(status, answer);
        };
    }

    private List<String> differencesFromOriginal(Exchange exchange, Answer answer) {
        if (answer.status() != exchange.status()) {
            return wrong(exchange.status() + "", answer);
        }
        if (exchange.shape() != null) {
            return KatanaShape.differences(shape(exchange), answer.json());
        }
        return exchange.words() == null || says(exchange.words(), answer.text())
                ? List.of()
                : List.of("says '%s' and not '%s'".formatted(answer.text(), exchange.words()));
    }

    private boolean says(String words, String text) {
        if (words.equals("uuid")) {
            return ID.matcher(text).matches();
        }
        String[] parts = filled(words).split(" ", -1);
        return text.startsWith(parts[0]) && (parts.length == 1 || text.endsWith(parts[parts.length - 1]));
    }

    private JsonNode shape(Exchange exchange) {
        return recording.shapes().getOrDefault(String.valueOf(exchange.shape()), MissingNode.getInstance());
    }

    private static List<String> wrong(String wanted, Answer answer) {
        return List.of("answers %d and not %s: %s".formatted(answer.status(), wanted, answer.text()));
    }

    /// The text of a part: `/member`, an element as `/name=value`; all of it for no path, and `404` for nothing there.
    private String part(Answer answer, String path) {
        if (path.isEmpty()) {
            return answer.status() == 404 ? "404" : answer.text();
        }
        JsonNode at = answer.json();
        for (String step : filled(path).substring(1).split("/", -1)) {
            int equals = step.indexOf('=');
            at = equals < 0 ? at.path(step) : element(at, step.substring(0, equals), step.substring(equals + 1));
        }
        return at.isString() ? at.asString() : at.toString();
    }

    private static JsonNode element(JsonNode array, String member, String value) {
        return array.valueStream()
                .filter(each -> each.path(member).asString("").equals(value))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private String filled(String text) {
        return HOLE.matcher(text).replaceAll(this::value);
    }

    private String value(MatchResult hole) {
        return Matcher.quoteReplacement(known.getOrDefault(hole.group(1), "unknown"));
    }
}
