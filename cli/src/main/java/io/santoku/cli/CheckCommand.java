package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.view.Columns;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `vim check ID`: checks a component again.
@Command(name = "check", description = "Look at one again, and print what was looked at and how it is.")
final class CheckCommand implements Callable<Integer> {
    private static final Columns COLUMNS =
            Columns.none().and("SUBJECT", "subject").and("RESULT", "result").and("", "text");

    private final Noun noun;
    private final Session session;

    @Parameters(paramLabel = "ID", description = "id or uid")
    private String id = "";

    CheckCommand(Noun noun, Session session) {
        this.noun = noun;
        this.session = session;
    }

    /// Whether an external system stands behind items of this kind.
    static boolean suits(Noun noun) {
        return switch (noun) {
            case VIM, NFVO, WIM, EMS, POLICY -> true;
            case LOCATION, FUNCTION -> false;
        };
    }

    @Override
    public Integer call() {
        String found = new Ids(session.server()).id(noun, id);
        JsonNode check = session.server()
                .post(noun.path(found) + "/check", Json.object())
                .body();
        if (session.output().structured()) {
            session.output().document(check);
        } else {
            List<JsonNode> items = check.path("items").valueStream().toList();
            session.output().table(items, COLUMNS);
        }
        return check.path("result").asString("").equals("failed") ? ExitCode.REFUSED : ExitCode.OK;
    }
}
