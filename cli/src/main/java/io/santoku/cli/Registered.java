package io.santoku.cli;

import io.santoku.cli.client.Answer;
import io.santoku.cli.client.Json;
import io.santoku.cli.view.Output;
import tools.jackson.databind.JsonNode;

/// The server's answer to the registration of a document.
record Registered(String item, Answer answer) {
    String done() {
        return answer.created() ? "created" : "replaced";
    }

    /// Prints to standard output what the predecessor's clients read there: the uid, or that the item was modified;
    /// prints a message for people.
    void announce(Output output) {
        if (output.structured()) {
            output.document(document());
        } else {
            output.line(answer.body().isObject() && !answer.created() ? "Modified " + uid() : uid());
            output.message(item + " " + done());
        }
        new Listing(output).warnings(answer.body());
    }

    private String uid() {
        JsonNode body = answer.body();
        return body.isObject() ? body.path("uid").asString(body.path("id").asString("")) : answer.text();
    }

    private JsonNode document() {
        return answer.body().isObject() ? answer.body() : Json.object().put("result", answer.text());
    }
}
