package io.santoku.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Holds a document to a shape: a type's name, members with shapes, or a list of the shapes that elements have. The
/// member `*` stands for all whose names are ids, the type
/// `any` for whatever is there.
final class KatanaShape {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final List<String> differences = new ArrayList<>();

    private KatanaShape() {}

    static List<String> differences(JsonNode shape, JsonNode document) {
        var comparison = new KatanaShape();
        comparison.compare("", shape, document);
        return comparison.differences;
    }

    /// Differences of the members at the top alone, of which there may be more than in the shape.
    static List<String> differencesOfMembers(JsonNode shape, JsonNode document) {
        return shape.properties().stream()
                .filter(member -> !kind(member.getValue()).equals(typeOf(document.get(member.getKey()))))
                .map(member -> "/%s is %s and not %s"
                        .formatted(member.getKey(), typeOf(document.get(member.getKey())), kind(member.getValue())))
                .toList();
    }

    private void compare(String at, JsonNode shape, JsonNode value) {
        if (shape.isString() && shape.asString().equals("any")) {
            return;
        }
        if (shape.isArray() && value.isArray()) {
            compareElements(at, shape, value);
            return;
        }
        if (shape.isObject() && value.isObject()) {
            compareMembers(at, shape, value);
            return;
        }
        if (!kind(shape).equals(typeOf(value))) {
            differences.add("%s is %s and not %s".formatted(at, typeOf(value), kind(shape)));
        }
    }

    private void compareMembers(String at, JsonNode shape, JsonNode value) {
        var names = new TreeSet<>(shape.propertyNames());
        names.addAll(value.propertyNames().stream().map(KatanaShape::general).collect(Collectors.toSet()));
        for (String name : names) {
            List<JsonNode> values = value.properties().stream()
                    .filter(member -> general(member.getKey()).equals(name))
                    .map(Map.Entry::getValue)
                    .toList();
            if (shape.get(name) == null || values.isEmpty()) {
                differences.add("%s/%s %s".formatted(at, name, values.isEmpty() ? "is missing" : "is too much"));
            } else if (name.equals("*")) {
                compareAll(at + "/*", shape.get(name), values);
            } else {
                compare(at + "/" + name, shape.get(name), values.getFirst());
            }
        }
    }

    private void compareElements(String at, JsonNode shapes, JsonNode array) {
        if (shapes.isEmpty() != array.isEmpty()) {
            differences.add(at + (array.isEmpty() ? " is empty" : " is not empty"));
            return;
        }
        compareAll(at + "[]", shapes, array.valueStream().toList());
    }

    /// Each value has one of the shapes, and each shape has a value.
    private void compareAll(String at, JsonNode shapes, List<JsonNode> values) {
        for (JsonNode value : values) {
            List<List<String>> attempts = shapes.valueStream()
                    .map(shape -> differencesBelow(at, shape, value))
                    .toList();
            if (attempts.stream().noneMatch(List::isEmpty)) {
                attempts.stream().min((one, other) -> one.size() - other.size()).ifPresent(differences::addAll);
            }
        }
        for (JsonNode shape : shapes) {
            if (values.stream()
                    .noneMatch(value -> differencesBelow(at, shape, value).isEmpty())) {
                differences.add(at + " has none like " + shape);
            }
        }
    }

    private static List<String> differencesBelow(String at, JsonNode shape, JsonNode value) {
        var comparison = new KatanaShape();
        comparison.compare(at, shape, value);
        return comparison.differences;
    }

    private static String general(String name) {
        return ID.matcher(name).matches() ? "*" : name;
    }

    private static String kind(JsonNode shape) {
        return shape.isString() ? shape.asString() : typeOf(shape);
    }

    private static String typeOf(@Nullable JsonNode value) {
        if (value == null) {
            return "missing";
        }
        return switch (value.getNodeType()) {
            case NUMBER -> value.isIntegralNumber() ? "integer" : "float";
            case ARRAY, BINARY, BOOLEAN, MISSING, NULL, OBJECT, POJO, STRING ->
                value.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
