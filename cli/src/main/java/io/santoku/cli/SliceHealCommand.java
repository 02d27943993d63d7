package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.view.Output;
import io.santoku.cli.view.PlanText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `slice heal`: restores the resources of a slice that are missing or differ.
@Command(
        name = "heal",
        description = "Ask every component what it has of a slice, make again what is missing, mend what differs.")
final class SliceHealCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "SLICE", description = "id or name")
    private String slice = "";

    @Option(names = "--plan", description = "only show what would be done")
    private boolean planned;

    @Option(names = "--watch", description = "follow it until it has ended")
    private boolean watched;

    @Option(names = "--plain", description = "with --watch: a line an event, also on a terminal")
    private boolean plain;

    SliceHealCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        SantokuServer server = session.server();
        JsonNode found = new Slices(server).find(slice);
        String path = SantokuServer.path("slices", found.path("id").asString("")) + "/heal";
        return planned
                ? plan(server.get(path))
                : heal(found, server.post(path, Json.object()).body());
    }

    private int plan(JsonNode plan) {
        Output output = session.output();
        if (output.structured()) {
            output.document(plan);
            return ExitCode.OK;
        }
        if (plan.path("steps").isEmpty()) {
            output.message("in sync: there is nothing to do");
            return ExitCode.OK;
        }
        ObjectNode steps = Json.object();
        steps.set("steps", plan.path("steps"));
        steps.set("expectedSeconds", plan.path("expectedSeconds"));
        steps.set("criticalPathSeconds", plan.path("criticalPathSeconds"));
        output.lines(PlanText.lines(steps, output.width()));
        return ExitCode.OK;
    }

    private int heal(JsonNode found, JsonNode begun) {
        Output output = session.output();
        boolean isInSync = begun.path("inSync").asBoolean(false);
        String operation = begun.path("id").asString("");
        if (watched && !isInSync) {
            return new Follower(session, plain).follow(found, operation);
        }
        if (output.structured()) {
            output.document(begun);
            return ExitCode.OK;
        }
        String id = "slice/" + found.path("id").asString("?");
        output.line(id + (isInSync ? " is in sync" : " is being healed by operation/" + operation));
        return ExitCode.OK;
    }
}
