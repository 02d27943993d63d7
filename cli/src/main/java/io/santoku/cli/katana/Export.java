package io.santoku.cli.katana;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.Refused;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Everything that a running predecessor has registered, as one bootstrap document: what was posted to it, without what
/// it added itself.
public final class Export {
    private static final List<String> ADDED =
            List.of("_id", "created_at", "tenants", "resources", "slices", "vims", "functions");
    private static final List<String> PASSWORDS = List.of("password", "nfvopassword");
    /// The location that exists everywhere and cannot be registered.
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

    /// How many slices it has; they stay with it.
    public static int slices(KatanaApi old) {
        return old.get("slice").size();
    }

    /// What in the document has no password that could be used: the predecessor shows them, a Santoku does not.
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

    /// A collection that is had in a short form only.
    private void oneByOne(String word) {
        keep(
                word,
                collection(word)
                        .valueStream()
                        .map(brief -> old.get(word, brief.path("_id").asString("")))
                        .toList());
    }

    /// Early releases had fewer collections.
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
