package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.document.BadDocument;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `vim maintenance ID`: puts a component in maintenance, or ends that.
@Command(
        name = "maintenance",
        description = "Put one in maintenance, or end that: nothing new is placed there, and what is there stays.")
final class MaintenanceCommand implements Callable<Integer> {
    private final Noun noun;
    private final Session session;

    @Parameters(paramLabel = "ID", description = "id or uid")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; it is shown wherever the maintenance is")
    private @Nullable String reason;

    @Option(names = "--end", description = "end its maintenance")
    private boolean end;

    MaintenanceCommand(Noun noun, Session session) {
        this.noun = noun;
        this.session = session;
    }

    @Override
    public Integer call() {
        if (end && reason != null) {
            throw new BadDocument("--end takes no --reason");
        }
        String found = new Ids(session.server()).id(noun, id);
        String item = noun.text() + "/" + found;
        String path = noun.path(found) + "/maintenance";
        return end ? ended(item, path) : begun(item, path);
    }

    private int begun(String item, String path) {
        ObjectNode wanted = Json.object();
        if (reason != null) {
            wanted.put("reason", reason);
        }
        JsonNode maintenance = session.server().put(path, wanted).body();
        if (session.output().structured()) {
            session.output().document(maintenance);
        } else {
            session.output().line(item + " is in maintenance");
        }
        return ExitCode.OK;
    }

    private int ended(String item, String path) {
        session.server().delete(path);
        Outcome outcome = Outcome.done(item, "is not in maintenance");
        outcome.announce(session.output());
        return Outcome.report(List.of(outcome), session.output());
    }
}
