package io.santoku.cli;

import io.santoku.cli.document.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// The verbs of `slice` that scripts written for the predecessor use; they print what its API answers.
@Command
final class KatanaSliceCommands {
    private static final String COLLECTION = "slice";

    private final Session session;

    KatanaSliceCommands(Session session) {
        this.session = session;
    }

    @Command(name = "add", description = "Order the slice that a NEST describes, and print its id only.")
    int add(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE")
                    String file) {
        session.output().line(session.katana().post(nest(file), COLLECTION).text());
        return ExitCode.OK;
    }

    private JsonNode nest(String file) {
        Document nest = session.documents().one(file);
        return nest.content().deepCopy().without("kind");
    }

    @Command(name = "inspect", description = "Print one as the predecessor's API has it, in JSON or YAML.")
    int inspect(@Parameters(paramLabel = "SLICE", description = "id or name") String slice) {
        return print(COLLECTION, id(slice));
    }

    @Command(name = "deployment_time", description = "Print how long each part of the deployment took.")
    int deploymentTime(@Parameters(paramLabel = "SLICE", description = "id or name") String slice) {
        return print(COLLECTION, id(slice), "time");
    }

    @Command(name = "errors", description = "Print what went wrong with a slice while it ran.")
    int errors(@Parameters(paramLabel = "SLICE", description = "id or name") String slice) {
        return print(COLLECTION, id(slice), "errors");
    }

    @Command(
            name = "modify",
            description = {
                "Change a running slice: a document with domain, action and details.",
                "Actions are AddNS, StopNS and RestartNS."
            })
    int modify(
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE")
                    String file,
            @Parameters(paramLabel = "SLICE", description = "id or name") String slice) {
        Document change = session.documents().one(file);
        session.output()
                .line(session.katana()
                        .post(change.content(), COLLECTION, id(slice), "modify")
                        .text());
        return ExitCode.OK;
    }

    private int print(String... path) {
        session.output().document(session.katana().get(path));
        return ExitCode.OK;
    }

    private String id(String idOrName) {
        return new Slices(session.server()).id(idOrName);
    }
}
