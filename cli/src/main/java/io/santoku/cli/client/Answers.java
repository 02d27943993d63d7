package io.santoku.cli.client;

import java.net.URI;
import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Distinguishes Santoku's answers from refusals and from the answers of other programs; with `textToo`, plain text is
/// an answer too, whatever its content type.
record Answers(URI base, boolean textToo) {
    Answer judge(HttpResponse<?> response, String body) {
        int status = response.statusCode();
        JsonNode content = content(response, body);
        if (status >= 400) {
            throw new Refused(new Problem(status, content.isObject() ? content : Json.titled(content)));
        }
        if (status >= 300) {
            throw notSantoku(response);
        }
        return new Answer(status, content);
    }

    Unreachable notSantoku(HttpResponse<?> response) {
        String type = contentType(response);
        return new Unreachable(
                "%s answered %d with %s, where JSON was expected"
                        .formatted(base, response.statusCode(), type.isEmpty() ? "no content type" : type),
                "is that a Santoku server? name another with --server URL or SANTOKU_SERVER");
    }

    static String contentType(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private JsonNode content(HttpResponse<?> response, String body) {
        if (body.isBlank() && response.statusCode() < 300) {
            return Json.object();
        }
        if (textToo && !body.stripLeading().startsWith("<")) {
            return Json.lenient(body.strip());
        }
        if (textToo && response.statusCode() == 404) {
            return Json.object()
                    .put("title", "There is nothing at " + response.uri().getPath());
        }
        if (!contentType(response).contains("json")) {
            throw notSantoku(response);
        }
        try {
            return Json.tree(body);
        } catch (JacksonException _) {
            throw notSantoku(response);
        }
    }
}
