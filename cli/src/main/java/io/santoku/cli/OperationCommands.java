package io.santoku.cli;

import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.view.Columns;
import io.santoku.cli.view.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `operation ls|show`: shows past and current operations on slices.
@Command(name = "operation", description = "What was or is being done to slices.")
final class OperationCommands {
    private static final Columns COLUMNS = Columns.none()
            .and("ID", "id")
            .and("KIND", "kind")
            .and("SLICE", "slice")
            .and("STATE", OperationCommands::state)
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
                            description = "pending, running, undoing, asking, succeeded, failed, cancelled")
                    @Nullable
                    String state,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            description = "order, modify, heal, delete, clean-up, force-delete")
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

    @Command(name = "show", description = "Show one operation: how far it is, what went wrong, what it left.")
    int show(@Parameters(paramLabel = "ID") String id) {
        JsonNode operation = session.server().get(SantokuServer.path("operations", id));
        return new SliceDetails(session.output()).showOperation(operation);
    }

    @Command(name = "cancel", description = "Stop an order or a change at the next safe point and undo what it did.")
    int cancel(@Parameters(paramLabel = "ID") String id) {
        return new Steering(session).send(id, "cancel");
    }

    @Command(name = "retry", description = "Have an operation that asks try what failed once more.")
    int retry(@Parameters(paramLabel = "ID") String id) {
        return new Steering(session).send(id, "retry");
    }

    @Command(name = "skip", description = "Have an operation that asks go on without what failed and is optional.")
    int skip(@Parameters(paramLabel = "ID") String id) {
        return new Steering(session).send(id, "skip");
    }

    @Command(name = "roll-back", description = "Have an operation that asks undo what it did.")
    int rollBack(@Parameters(paramLabel = "ID") String id) {
        return new Steering(session).send(id, "roll-back");
    }

    /// The state, with the number of resources left behind, if any.
    private static String state(JsonNode operation) {
        int left = operation.path("left").asInt(0);
        return operation.path("state").asString("") + (left == 0 ? "" : ", %d left".formatted(left));
    }

    private static String progress(JsonNode operation) {
        JsonNode progress = operation.path("progress");
        return progress.path("done").asString("0") + " of "
                + progress.path("total").asString("?");
    }

    static String took(JsonNode operation) {
        JsonNode seconds = operation.path("seconds");
        return seconds.isNumber() ? Text.seconds(seconds.asDouble()) : "";
    }
}
