package io.santoku.cli;

import io.santoku.cli.page.OperationPage;
import io.santoku.cli.page.SlicePage;
import io.santoku.cli.view.Output;
import tools.jackson.databind.JsonNode;

/// Prints one slice or operation for people, with hints on what to do next.
final class SliceDetails {
    private final Output output;

    SliceDetails(Output output) {
        this.output = output;
    }

    int show(JsonNode slice) {
        if (output.structured()) {
            output.document(slice);
            return ExitCode.OK;
        }
        SlicePage.print(slice, output);
        if (!slice.path("drift").isEmpty()) {
            output.hint("see what would be done with 'santoku slice heal --plan "
                    + slice.path("id").asString("SLICE") + "'");
        }
        new Conclusion(output).whatNext(slice.path("operation"), slice);
        return ExitCode.OK;
    }

    int showOperation(JsonNode operation) {
        if (output.structured()) {
            output.document(operation);
            return ExitCode.OK;
        }
        OperationPage.print(operation, output);
        new Conclusion(output).whatNext(operation, operation);
        return ExitCode.OK;
    }

    /// The locations of a slice: a member of the slice itself, or of its design.
    static JsonNode coverage(JsonNode slice) {
        return slice.has("coverage")
                ? slice.path("coverage")
                : slice.path("design").path("coverage");
    }
}
