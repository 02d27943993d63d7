package io.santoku.api.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/// Reads the members of an object one by one and records the mistakes in each. A wrong member reads as some value of
/// its type, so that reading can go on; [#close] ends an object, [Violations#throwIfAny] the document. `null` counts as
/// left out.
public final class Fields {
    private static final String REQUIRED = "is required";

    private final JsonNode object;
    private final String pointer;
    private final boolean forgiving;
    private final Violations violations;
    private final Set<String> known = new HashSet<>();

    private Fields(JsonNode object, String pointer, boolean forgiving, Violations violations) {
        this.object = object;
        this.pointer = pointer;
        this.forgiving = forgiving;
        this.violations = object.isObject() ? violations : new Violations(); // one mistake is enough
        if (!object.isObject()) {
            violations.add(pointer, "must be an object");
        }
    }

    /// Reads the members of a document's root.
    public static Fields of(JsonDocument document, Violations violations) {
        return new Fields(document.root(), "", false, violations);
    }

    /// Reads the members of a document's root, where an empty text counts as left out, too.
    public static Fields forgiving(JsonDocument document, Violations violations) {
        return new Fields(document.root(), "", true, violations);
    }

    /// Whether the member is there.
    public boolean has(String member) {
        return !isLeftOut(object.get(member));
    }

    /// Accepts members that the server itself writes: clients may send them back, and they have no effect.
    public void ignore(String... members) {
        known.addAll(Arrays.asList(members));
    }

    /// Records a mistake at a member.
    public void reject(String member, String message) {
        violations.add(Violations.member(pointer, member), message);
    }

    /// Records a mistake at a member of a member.
    public void reject(String member, String inner, String message) {
        violations.add(Violations.member(Violations.member(pointer, member), inner), message);
    }

    /// Records a mistake at a place in the object, given by its JSON Pointer from here.
    public void rejectBelow(String place, String message) {
        violations.add(pointer + place, message);
    }

    /// Reads a text that fits the rule; required.
    public String text(String member, TextRule rule) {
        return read(member, node -> text(member, node, rule)).orElseGet(() -> missing(member, ""));
    }

    /// Reads a text that fits the rule; `fallback` when it is left out.
    public String text(String member, TextRule rule, String fallback) {
        return read(member, node -> text(member, node, rule)).orElse(fallback);
    }

    /// Reads a text that fits the rule; null when it is left out.
    public @Nullable String textOrNull(String member, TextRule rule) {
        return read(member, node -> text(member, node, rule)).orElse(null);
    }

    /// Reads an HTTP or HTTPS URL; required.
    public URI url(String member) {
        String text = text(member, TextRule.URL);
        return Urls.isHttp(text) ? URI.create(text) : Urls.NOWHERE;
    }

    /// Reads true or false; `fallback` when it is left out.
    public boolean flag(String member, boolean fallback) {
        return read(member, node -> flag(member, node)).orElse(fallback);
    }

    /// Reads a whole number within bounds; `fallback` when it is left out.
    public int number(String member, int least, int most, int fallback) {
        return read(member, node -> number(member, node, least, most)).orElse(fallback);
    }

    /// Reads one of a few words and returns its value; required.
    public <T> T choice(String member, Map<String, T> choices) {
        T any = choices.values().iterator().next();
        return read(member, node -> choice(member, node, choices, any)).orElseGet(() -> missing(member, any));
    }

    /// Reads one of a few whole numbers; required.
    public int oneOf(String member, List<Integer> choices) {
        return read(member, node -> oneOf(member, node, choices)).orElseGet(() -> missing(member, choices.getFirst()));
    }

    /// Reads an object; required.
    public Fields object(String member) {
        return objectIfThere(member).orElseGet(() -> {
            reject(member, REQUIRED);
            return new Fields(JsonNodeFactory.instance.objectNode(), pointer, forgiving, new Violations());
        });
    }

    /// Reads an object; empty when it is left out.
    public Optional<Fields> objectIfThere(String member) {
        return read(member, node -> new Fields(node, Violations.member(pointer, member), forgiving, violations));
    }

    /// Reads a list of objects; empty when it is left out.
    public List<Fields> objects(String member, int most) {
        return read(member, node -> objects(member, node, most)).orElse(List.of());
    }

    /// Reads an object whose members are texts, numbers or truth values, all returned as text; empty when it is left
    /// out.
    public Map<String, String> words(String member, int most) {
        return read(member, node -> words(member, node, most)).orElse(Map.of());
    }

    /// Returns all members not read so far, unchanged.
    public Map<String, JsonNode> others() {
        var others = new LinkedHashMap<String, JsonNode>();
        object.properties().stream()
                .filter(member ->
                        !known.contains(member.getKey()) && !member.getValue().isNull())
                .forEach(member -> others.put(member.getKey(), member.getValue()));
        return others;
    }

    /// Returns the names of the members not read so far.
    public List<String> unread() {
        return object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .toList();
    }

    /// Reads a member of any form; a missing node when it is left out.
    public JsonNode any(String member) {
        return read(member, Function.identity()).orElseGet(MissingNode::getInstance);
    }

    /// Ends the object: members not read so far are mistakes.
    public void close() {
        for (String member : object.propertyNames()) {
            if (!known.contains(member)) {
                reject(member, "is not a member that is known here");
            }
        }
    }

    private <T> Optional<T> read(String member, Function<JsonNode, T> reader) {
        known.add(member);
        JsonNode node = object.get(member);
        return isLeftOut(node) ? Optional.empty() : Optional.of(reader.apply(node));
    }

    private boolean isLeftOut(@Nullable JsonNode node) {
        return node == null
                || node.isNull()
                || (forgiving && node.isString() && node.stringValue().isEmpty());
    }

    private <T> T missing(String member, T placeholder) {
        reject(member, REQUIRED);
        return placeholder;
    }

    private String text(String member, JsonNode node, TextRule rule) {
        if (!node.isString()) {
            reject(member, "must be text");
            return "";
        }
        rule.objection(node.stringValue()).ifPresent(objection -> reject(member, objection));
        return node.stringValue();
    }

    private boolean flag(String member, JsonNode node) {
        if (!node.isBoolean()) {
            reject(member, "must be true or false");
        }
        return node.asBoolean(false);
    }

    private int number(String member, JsonNode node, int least, int most) {
        if (node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= least && node.intValue() <= most) {
            return node.intValue();
        }
        reject(member, "must be a whole number from %d to %d".formatted(least, most));
        return least;
    }

    private int oneOf(String member, JsonNode node, List<Integer> choices) {
        if (node.isIntegralNumber() && node.canConvertToInt() && choices.contains(node.intValue())) {
            return node.intValue();
        }
        reject(member, "must be one of " + listed(choices));
        return choices.getFirst();
    }

    private <T> T choice(String member, JsonNode node, Map<String, T> choices, T any) {
        T chosen = node.isString() ? choices.get(node.stringValue()) : null;
        if (chosen == null) {
            reject(member, "must be one of " + listed(choices.keySet()));
            return any;
        }
        return chosen;
    }

    private List<Fields> objects(String member, JsonNode node, int most) {
        if (!node.isArray() || node.size() > most) {
            reject(member, "must be a list of at most %d objects".formatted(most));
            return List.of();
        }
        var elements = new ArrayList<Fields>();
        for (JsonNode element : node.values()) {
            String place = Violations.member(pointer, member) + "/" + elements.size();
            elements.add(new Fields(element, place, forgiving, violations));
        }
        return elements;
    }

    private Map<String, String> words(String member, JsonNode node, int most) {
        if (!node.isObject() || node.size() > most) {
            reject(member, "must be an object with at most %d members".formatted(most));
            return Map.of();
        }
        var words = new LinkedHashMap<String, String>();
        for (var entry : node.properties()) {
            if (entry.getValue().isValueNode()
                    && TextRule.LONG.objection(entry.getValue().asString()).isEmpty()) {
                words.put(entry.getKey(), entry.getValue().asString());
            } else {
                violations.add(
                        Violations.member(Violations.member(pointer, member), entry.getKey()),
                        "must be text, a number, true or false");
            }
        }
        return words;
    }

    private static String listed(Iterable<?> choices) {
        var words = new ArrayList<String>();
        choices.forEach(choice -> words.add(choice.toString()));
        return String.join(", ", words);
    }
}
