package io.santoku.cli;

import io.santoku.cli.client.Refused;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.view.Line;
import io.santoku.cli.view.Output;
import io.santoku.cli.view.PlanText;
import io.santoku.cli.view.TimelineText;
import io.santoku.cli.view.Tone;
import io.santoku.cli.watch.Watch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Runs the demonstration and counts its results.
final class Demo {
    private final SantokuServer server;
    private final SantokuServer world;
    private final Output output;
    private final Nests nests;
    private final Map<String, String> orderedNames = new LinkedHashMap<>();
    private int running;
    private int rolledBack;
    private boolean asExpected = true;

    Demo(Session session, SantokuServer world) {
        this.server = session.server();
        this.world = world;
        this.output = session.output();
        this.nests = new Nests(session);
    }

    int run() {
        for (DemoSlice slice : DemoSlice.values()) {
            show(slice);
        }
        deleteAll();
        int leftBehind = leftBehind();
        output.line("demo: %d slices Running, %d rolled back, %d resources left behind"
                .formatted(running, rolledBack, leftBehind));
        return asExpected && leftBehind == 0 ? ExitCode.OK : ExitCode.SLICE_FAILED;
    }

    private void show(DemoSlice slice) {
        output.lines(List.of(Line.of(""), Line.of("== " + slice.title(), Tone.STRONG)));
        try {
            output.lines(PlanText.brief(nests.plan(slice.nest())));
            order(slice);
        } catch (Refused refused) {
            output.problem(refused.problem());
            asExpected = false;
        }
    }

    private void order(DemoSlice demoSlice) {
        JsonNode slice = nests.order(demoSlice.nest());
        String id = slice.path("id").asString("");
        String name = slice.path("name").asString(id);
        orderedNames.put(id, name);
        JsonNode operation = Watch.on(server, output, false)
                .follow(name, id, slice.path("operation").path("id").asString(""));
        new Conclusion(output).of("order of " + name, operation);
        count(demoSlice, id, operation);
        output.lines(TimelineText.lines(server.get(SantokuServer.path("slices", id) + "/timeline"), output.width()));
    }

    private void count(DemoSlice slice, String id, JsonNode operation) {
        String status =
                server.get(SantokuServer.path("slices", id)).path("status").asString("");
        boolean nowRunning = status.equals("Running");
        boolean takenBack =
                status.startsWith("Failed") && operation.path("leftBehind").isEmpty();
        running += nowRunning ? 1 : 0;
        rolledBack += takenBack ? 1 : 0;
        asExpected &= slice.runs() ? nowRunning : takenBack;
    }

    /// Starts all deletions at once, then waits for each.
    private void deleteAll() {
        output.lines(List.of(Line.of(""), Line.of("== Deleting all", Tone.STRONG)));
        List<Deleting> deletions = new ArrayList<>();
        orderedNames.forEach((id, name) -> delete(id, name, deletions));
        deletions.forEach(this::await);
    }

    private record Deleting(String id, String name, String operation) {}

    private void delete(String id, String name, List<Deleting> deletions) {
        try {
            JsonNode operation = server.delete(SantokuServer.path("slices", id)).body();
            deletions.add(new Deleting(id, name, operation.path("id").asString("")));
        } catch (Refused refused) {
            output.problem(refused.problem());
            asExpected = false;
        }
    }

    private void await(Deleting deleting) {
        JsonNode ended = Watch.silently(server).follow(deleting.name(), deleting.id(), deleting.operation());
        asExpected &= new Conclusion(output).of("delete of " + deleting.name(), ended) == ExitCode.OK;
    }

    private int leftBehind() {
        JsonNode inventory = world.get("/world/inventory");
        int total = inventory.path("total").asInt(-1);
        if (total != 0) {
            new Listing(output).object(inventory.path("components"));
        }
        return total;
    }
}
