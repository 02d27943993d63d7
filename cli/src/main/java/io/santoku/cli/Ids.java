package io.santoku.cli;

import io.santoku.cli.client.SantokuServer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Resolves the names of registered items: a name is the id that was given, or the uid that the server generated, which
/// the predecessor calls `_id`.
final class Ids {
    private static final Pattern UID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final SantokuServer server;

    Ids(SantokuServer server) {
        this.server = server;
    }

    static boolean isUid(String text) {
        return UID.matcher(text).matches();
    }

    /// The id of the item with this name; the name itself when there is none, so that the server reports that.
    String id(Noun noun, String name) {
        return isUid(name) ? member(noun, name, "id").orElse(name) : name;
    }

    /// The uid of the item with this name; the name itself when there is none.
    String uid(Noun noun, String name) {
        return isUid(name) ? name : member(noun, name, "uid").orElse(name);
    }

    boolean exists(Noun noun, String id) {
        return member(noun, id, "id").isPresent();
    }

    private Optional<String> member(Noun noun, String name, String member) {
        return server.list(noun.path(), Map.of()).stream()
                .filter(thing -> goesBy(thing, name))
                .map(thing -> thing.path(member).asString(""))
                .findFirst();
    }

    private static boolean goesBy(JsonNode thing, String name) {
        return thing.path("uid").asString("").equalsIgnoreCase(name)
                || thing.path("id").asString("").equals(name);
    }
}
