package io.santoku.cli.katana;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.Refused;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Exports everything that is registered in a running predecessor as one bootstrap document: the posted content,
/// without the members that the predecessor added.
public final class Export {
    private static final List<String> ADDED =
            List.of("_id", "created_at", "tenants", "resources", "slices", "vims", "functions");
    private static final List<String> PASSWORDS = List.of("password", "nfvopassword");
    /// The location that always exists and cannot be registered.
    private static final String CORE = "core";

    private final KatanaApi old;
    private final ObjectNode document = Json.object();

    private Export(KatanaApi old) {
        this.old = old;
    }

    public static ObjectNode of(KatanaApi old) {
        Export export = new Export(old);
        export.whole("location", "location");
        List.of("vim", "nfvo", "wim", "ems").forEach(word -> export.whole(word, word, "all"));
        List.of("policy", "function", "base_slice_des").forEach(export::oneByOne);
        return export.document;
    }

    /// The number of slices in the predecessor; they are not exported.
    public static int slices(KatanaApi old) {
        return old.get("slice").size();
    }

    /// The items of the document whose passwords cannot be used: the predecessor shows passwords, Santoku hides them.
    public static List<String> hidden(ObjectNode document) {
        List<String> hidden = new ArrayList<>();
        document.forEachEntry((word, things) -> things.forEach(thing -> {
            if (PASSWORDS.stream().anyMatch(name -> isHidden(thing.path(name)))) {
                hidden.add(word + "/" + thing.path("id").asString("?"));
            }
        }));
        return hidden;
    }

    private static boolean isHidden(JsonNode password) {
        return !password.isMissingNode() && password.asString("").matches("\\**");
    }

    private void whole(String word, String... path) {
        keep(word, collection(path).valueStream().toList());
    }

    /// Exports a collection whose list contains only short forms, by reading each item.
    private void oneByOne(String word) {
        keep(
                word,
                collection(word)
                        .valueStream()
                        .map(brief -> old.get(word, brief.path("_id").asString("")))
                        .toList());
    }

    /// Reads a collection; empty when it does not exist, since early releases had fewer collections.
    private JsonNode collection(String... path) {
        try {
            return old.get(path);
        } catch (Refused refused) {
            if (refused.problem().notFound()) {
                return Json.object();
            }
            throw refused;
        }
    }

    private void keep(String word, List<JsonNode> things) {
        ArrayNode kept = document.putArray(word);
        for (JsonNode thing : things) {
            boolean always =
                    word.equals("location") && thing.path("id").asString("").equals(CORE);
            if (thing instanceof ObjectNode object && !always) {
                kept.add(posted(object));
            }
        }
    }

    private static ObjectNode posted(ObjectNode thing) {
        ObjectNode posted = thing.deepCopy().remove(ADDED);
        if (posted.path("shared") instanceof ObjectNode shared) {
            shared.remove("sharing_list");
        }
        return posted;
    }
}
