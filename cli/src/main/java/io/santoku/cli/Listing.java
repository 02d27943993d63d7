package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.view.Columns;
import io.santoku.cli.view.Fields;
import io.santoku.cli.view.Output;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Prints lists and single objects the same way for every command.
final class Listing {
    private final Output output;

    Listing(Output output) {
        this.output = output;
    }

    /// Prints the items, or the message `whenEmpty` when there are none.
    int list(List<JsonNode> items, Columns columns, String whenEmpty) {
        if (output.structured()) {
            ObjectNode document = Json.object();
            document.putArray("items").addAll(items);
            output.document(document);
        } else {
            output.table(items, columns);
        }
        if (items.isEmpty() && !output.structured()) {
            output.message(whenEmpty);
        }
        return ExitCode.OK;
    }

    int object(JsonNode object) {
        if (output.structured()) {
            output.document(object);
        } else {
            output.lines(Fields.of(object).lines(output.width()));
        }
        return ExitCode.OK;
    }

    void warnings(JsonNode object) {
        object.path("warnings").forEach(warning -> output.warning(warning.asString("")));
    }
}
