package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.SantokuServer;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `slice conduct`: shows or sets the policies of a slice on failures.
@Command(
        name = "conduct",
        description = "Show or set how a slice behaves when something goes wrong; what is not said stays as it is.")
final class SliceConductCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "SLICE", description = "id or name")
    private String slice = "";

    @Mixin
    private ConductOptions wanted = new ConductOptions();

    SliceConductCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        SantokuServer server = session.server();
        String path = new Slices(server).path(slice) + "/conduct";
        Map<String, String> said = wanted.said();
        JsonNode conduct = said.isEmpty()
                ? server.get(path)
                : server.put(path, members(said)).body();
        return new Listing(session.output()).object(conduct);
    }

    private static ObjectNode members(Map<String, String> said) {
        ObjectNode members = Json.object();
        said.forEach(members::put);
        return members;
    }
}
