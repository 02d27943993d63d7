package io.santoku.cli;

import io.santoku.cli.client.Problem;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.view.Columns;
import io.santoku.cli.view.Output;
import io.santoku.cli.view.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `operation ls|show`: what was or is being done to slices.
@Command(name = "operation", description = "What was or is being done to slices.")
final class OperationCommands {
    private static final Columns COLUMNS = Columns.none()
            .and("ID", "id")
            .and("KIND", "kind")
            .and("SLICE", "slice")
            .and("STATE", "state")
            .and("STEPS", OperationCommands::progress)
            .and("TOOK", OperationCommands::took)
            .and("CREATED", "createdAt");

    private final Session session;

    OperationCommands(Session session) {
        this.session = session;
    }

    @Command(name = "ls", description = "List operations.")
    int list(
            @Option(names = "--slice", paramLabel = "ID", description = "only those of this slice") @Nullable
                    String slice,
            @Option(
                            names = "--state",
                            paramLabel = "STATE",
                            description = "pending, running, undoing, succeeded, failed")
                    @Nullable
                    String state,
            @Option(names = "--kind", paramLabel = "KIND", description = "order, modify, delete, force-delete")
                    @Nullable
                    String kind) {
        Map<String, String> filters = new LinkedHashMap<>();
        putIfGiven(filters, "slice", slice);
        putIfGiven(filters, "state", state);
        putIfGiven(filters, "kind", kind);
        List<JsonNode> items = session.server().list(SantokuServer.path("operations"), filters);
        return new Listing(session.output()).list(items, COLUMNS, filters.isEmpty() ? "no operations" : "no match");
    }

    static void putIfGiven(Map<String, String> filters, String name, @Nullable String value) {
        if (value != null) {
            filters.put(name, value);
        }
    }

    @Command(name = "show", description = "Show one operation.")
    int show(@Parameters(paramLabel = "ID") String id) {
        JsonNode operation = session.server().get(SantokuServer.path("operations", id));
        return new Listing(session.output()).object(operation);
    }

    /// Says what became of an operation: exit code 0 where it succeeded; the problem, and what is left of it, where
    /// not.
    static int conclude(String what, JsonNode operation, Output output) {
        boolean succeeded = operation.path("state").asString("").equals("succeeded");
        String took = took(operation);
        output.message(what + " " + (succeeded ? "succeeded" : "failed") + (took.isEmpty() ? "" : " after " + took));
        if (succeeded) {
            return ExitCode.OK;
        }
        failure(operation, output);
        return ExitCode.SLICE_FAILED;
    }

    static void failure(JsonNode operation, Output output) {
        JsonNode problem = operation.path("problem");
        if (problem.isObject()) {
            output.problem(new Problem(problem.path("status").asInt(0), problem));
        }
        int undone = operation.path("undone").size();
        if (undone > 0) {
            output.message(Text.count(undone, "resource") + " taken back");
        }
        operation.path("leftBehind").forEach(left -> output.warning("left behind: " + left.asString("")));
    }

    private static String progress(JsonNode operation) {
        JsonNode progress = operation.path("progress");
        return progress.path("done").asString("0") + " of "
                + progress.path("total").asString("?");
    }

    private static String took(JsonNode operation) {
        JsonNode seconds = operation.path("seconds");
        return seconds.isNumber() ? Text.seconds(seconds.asDouble()) : "";
    }
}
