package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.view.Output;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One slice for people: the facts first, then what is wrong with it; its NEST only in JSON and YAML.
final class SliceDetails {
    private static final List<String> SHOWN_APART =
            List.of("nest", "links", "problem", "warnings", "undone", "leftBehind", "design", "drift");
    private static final List<String> OF_OPERATION_APART =
            List.of("certificate", "answers", "abandonedResources", "leftBehind");

    private final Output output;

    SliceDetails(Output output) {
        this.output = output;
    }

    int show(JsonNode slice) {
        if (output.structured() || !(slice instanceof ObjectNode object)) {
            return new Listing(output).object(slice);
        }
        ObjectNode facts = object.deepCopy().remove(SHOWN_APART);
        facts.set("coverage", coverage(slice));
        if (facts.path("operation") instanceof ObjectNode operation) {
            operation.remove(OF_OPERATION_APART);
        }
        new Listing(output).object(facts);
        new Listing(output).warnings(slice);
        drift(slice);
        conclude(slice);
        return ExitCode.OK;
    }

    private void drift(JsonNode slice) {
        slice.path("drift").forEach(drift -> output.warning("out of sync: " + DriftText.line(drift)));
        if (!slice.path("drift").isEmpty()) {
            output.hint("see what would be done with 'santoku slice heal --plan "
                    + slice.path("id").asString("SLICE") + "'");
        }
    }

    private void conclude(JsonNode slice) {
        Conclusion conclusion = new Conclusion(output);
        conclusion.failure(failure(slice));
        conclusion.certificate(slice.path("operation"));
        conclusion.question(slice.path("operation"));
    }

    /// Where a slice is: beside its name, or in its design.
    static JsonNode coverage(JsonNode slice) {
        return slice.has("coverage")
                ? slice.path("coverage")
                : slice.path("design").path("coverage");
    }

    private static JsonNode failure(JsonNode slice) {
        ObjectNode failure = Json.object();
        failure.set("problem", slice.path("problem"));
        failure.set("undone", slice.path("undone"));
        failure.set("leftBehind", slice.path("leftBehind"));
        return failure;
    }
}
