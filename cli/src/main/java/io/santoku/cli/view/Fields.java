package io.santoku.cli.view;

import tools.jackson.databind.JsonNode;

/// Formats an object as `name: value` lines, with nested names joined by dots.
public final class Fields {
    private static final String NONE = "none";

    private final Facts facts = new Facts();

    private Fields() {}

    /// Every member, including empty ones.
    public static Facts of(JsonNode object) {
        Fields fields = new Fields();
        object.forEachEntry(fields::collect);
        return fields.facts;
    }

    private void collect(String name, JsonNode node) {
        if (node.isNull() || (node.isContainer() && node.isEmpty())) {
            facts.and(name, NONE);
        } else if (node.isObject()) {
            node.forEachEntry((key, value) -> collect(name + "." + key, value));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
            items(name, node);
        } else {
            String text = node.isArray() ? list(node) : node.asString("");
            facts.and(name, text.isEmpty() ? NONE : text);
        }
    }

    private void items(String name, JsonNode array) {
        for (int index = 0; index < array.size(); index++) {
            if (!array.get(index).isEmpty() || !array.get(index).isObject()) {
                collect(name + "[" + index + "]", array.get(index));
            }
        }
    }

    /// The texts of an array on one line.
    public static String list(JsonNode array) {
        return String.join(
                ", ", array.valueStream().map(item -> item.asString("")).toList());
    }
}
