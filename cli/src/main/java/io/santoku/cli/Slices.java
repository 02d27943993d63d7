package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.Problem;
import io.santoku.cli.client.Refused;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.document.BadDocument;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Finds slices by id, or by name when exactly one slice has it.
final class Slices {
    private final SantokuServer server;

    Slices(SantokuServer server) {
        this.server = server;
    }

    JsonNode find(String idOrName) {
        return server.get(path(idOrName));
    }

    String path(String idOrName) {
        return SantokuServer.path("slices", id(idOrName));
    }

    String id(String idOrName) {
        if (Ids.isUid(idOrName)) {
            return idOrName;
        }
        List<JsonNode> named = server.list(SantokuServer.path("slices"), Map.of("name", idOrName));
        List<String> ids =
                named.stream().map(slice -> slice.path("id").asString("")).toList();
        if (ids.isEmpty()) {
            throw new Refused(none(idOrName));
        }
        if (ids.size() > 1) {
            throw new BadDocument("several slices are named " + idOrName + "; say which: " + String.join(", ", ids));
        }
        return ids.getFirst();
    }

    private static Problem none(String name) {
        return new Problem(
                404, Json.object().put("title", "No such slice").put("detail", "No slice has the id or name " + name));
    }
}
