package io.santoku.cli;

import io.santoku.cli.client.Refused;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.katana.KatanaApi;
import io.santoku.cli.view.Output;
import io.santoku.cli.watch.Watch;
import java.util.LinkedHashMap;
import java.util.Map;
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
        return new Conclusion(output).of("delete of " + name, ended);
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
        return forced(id);
    }

    /// It may be over, and the slice gone: its operations stay.
    private String forced(String id) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("slice", id);
        filters.put("kind", "force-delete");
        return server.list(SantokuServer.path("operations"), filters).stream()
                .findFirst()
                .map(newest -> newest.path("id").asString(""))
                .orElse("");
    }
}
