package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.Refused;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.katana.KatanaApi;
import io.santoku.cli.view.Output;
import io.santoku.cli.watch.Watch;
import tools.jackson.databind.JsonNode;

/// Deletes slices one by one, by force or not, followed to the end or not.
final class Deletion {
    private final SantokuServer server;
    private final KatanaApi katana;
    private final Output output;
    private final boolean force;
    private final boolean plain;

    Deletion(Session session, boolean force, boolean plain) {
        this.server = session.server();
        this.katana = session.katana();
        this.output = session.output();
        this.force = force;
        this.plain = plain;
    }

    Outcome started(String idOrName) {
        String item = "slice/" + idOrName;
        try {
            delete(new Slices(server).id(idOrName));
            Outcome outcome = Outcome.done(item, "is being deleted");
            outcome.announce(output);
            return outcome;
        } catch (Refused refused) {
            return Outcome.refused(item, refused, output);
        }
    }

    int watched(String idOrName) {
        JsonNode slice = new Slices(server).find(idOrName);
        String id = slice.path("id").asString("");
        String name = slice.path("name").asString(id);
        String operation = delete(id);
        if (operation.isEmpty()) {
            output.message("delete of " + name + " succeeded");
            return ExitCode.OK;
        }
        JsonNode ended = Watch.on(server, output, plain).follow(name, id, operation);
        return OperationCommands.conclude("delete of " + name, ended, output);
    }

    /// The operation that takes the slice down; empty where nothing is left to be done.
    private String delete(String id) {
        if (!force) {
            return server.delete(SantokuServer.path("slices", id))
                    .body()
                    .path("id")
                    .asString("");
        }
        katana.forceDelete("slice", id);
        return left(id).path("operation").path("id").asString("");
    }

    private JsonNode left(String id) {
        try {
            return server.get(SantokuServer.path("slices", id));
        } catch (Refused refused) {
            if (refused.problem().notFound()) {
                return Json.object();
            }
            throw refused;
        }
    }
}
