package io.santoku.cli;

import io.santoku.cli.client.Refused;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.view.Output;
import io.santoku.cli.watch.Watch;
import tools.jackson.databind.JsonNode;

/// Deletes slices one by one, followed to the end or not.
final class Deletion {
    private final SantokuServer server;
    private final Output output;
    private final boolean plain;

    Deletion(Session session, boolean plain) {
        this.server = session.server();
        this.output = session.output();
        this.plain = plain;
    }

    Outcome started(String idOrName) {
        String item = "slice/" + idOrName;
        try {
            server.delete(new Slices(server).path(idOrName));
            Outcome outcome = Outcome.done(item, "is being deleted");
            outcome.announce(output);
            return outcome;
        } catch (Refused refused) {
            output.message(item + ":");
            output.problem(refused.problem());
            return new Outcome(item, refused.problem().title(), Failures.exitCode(refused));
        }
    }

    int watched(String idOrName) {
        JsonNode slice = new Slices(server).find(idOrName);
        String id = slice.path("id").asString("");
        String name = slice.path("name").asString(id);
        JsonNode operation = server.delete(SantokuServer.path("slices", id)).body();
        JsonNode ended = Watch.on(server, output, plain)
                .follow(name, id, operation.path("id").asString(""));
        return OperationCommands.conclude("delete of " + name, ended, output);
    }
}
