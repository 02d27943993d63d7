package io.santoku.cli;

import io.santoku.cli.client.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// `resources ls|location|updatedb`: shows clouds and physical functions with their usage.
@Command(name = "resources", description = "Clouds and physical functions, and how full they are.")
final class ResourceCommands {
    private static final String COLLECTION = "resources";

    private final Session session;

    ResourceCommands(Session session) {
        this.session = session;
    }

    @Command(name = "ls", description = "Print all resources, in JSON or YAML.")
    int list() {
        return print(session.katana().get(COLLECTION));
    }

    @Command(name = "location", description = "Print the resources of one location, in JSON or YAML.")
    int location(@Parameters(paramLabel = "LOCATION") String location) {
        return print(session.katana().get(COLLECTION, location));
    }

    @Command(name = "updatedb", description = "Let the server read every cloud again, in the background.")
    int update() {
        return print(session.katana().post(Json.object(), COLLECTION, "update").body());
    }

    private int print(JsonNode answer) {
        if (answer.isContainer()) {
            session.output().document(answer);
        } else {
            session.output().line(answer.asString(""));
        }
        return ExitCode.OK;
    }
}
