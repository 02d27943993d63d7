package io.santoku.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// An object as `name: value` lines, nested names joined by dots.
public final class Fields {
    private final List<Map.Entry<String, String>> entries = new ArrayList<>();

    private Fields() {}

    public static List<Line> lines(JsonNode object) {
        Fields fields = new Fields();
        fields.collect("", object);
        int width = fields.entries.stream()
                .mapToInt(entry -> Text.width(entry.getKey()))
                .max()
                .orElse(0);
        return fields.entries.stream()
                .map(entry -> Line.of(Text.pad(entry.getKey() + ":", width + 3), Tone.STRONG)
                        .with(entry.getValue()))
                .toList();
    }

    private void collect(String name, JsonNode node) {
        if (node.isObject()) {
            node.forEachEntry((key, value) -> collect(name.isEmpty() ? key : name + "." + key, value));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
            for (int index = 0; index < node.size(); index++) {
                collect(name + "[" + index + "]", node.get(index));
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            entries.add(Map.entry(name, node.isArray() ? list(node) : node.asString("")));
        }
    }

    /// The texts of an array on one line.
    public static String list(JsonNode array) {
        return String.join(
                ", ", array.valueStream().map(item -> item.asString("")).toList());
    }
}
