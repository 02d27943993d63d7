package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.Refused;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.client.Unreachable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `version`: shows the version of this program, and that of the server if it answers.
@Command(name = "version", description = "Show the versions of this command and of the server.")
final class VersionCommand implements Callable<Integer> {
    private final Session session;

    VersionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ObjectNode versions = Json.object().put("command", Version.own());
        SantokuServer server = session.server();
        versions.put("server", of(server)).put("address", server.base().toString());
        return new Listing(session.output()).object(versions);
    }

    private static String of(SantokuServer server) {
        try {
            JsonNode about = server.get("/info");
            return about.path("build")
                    .path("version")
                    .asString(about.path("version").asString("unknown"));
        } catch (Unreachable _) {
            return "not reachable";
        } catch (Refused _) {
            return "unknown";
        }
    }
}
