package io.santoku.nest.schema;

import io.santoku.nest.NestViolation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Checks the bounds of a document without recursion, before recursive or calculating code or the store sees it: its
/// depth, its size, and whether each text and number can be stored.
final class Bounds {
    private static final int DEPTH = 32;
    private static final int VALUES = 20_000;
    private static final int TEXT = 10_000;
    private static final int NAME = 255;

    private final List<NestViolation> violations = new ArrayList<>();
    private final Deque<Place> open = new ArrayDeque<>();
    private int values;
    private boolean isWalkable = true;

    private Bounds() {}

    static Bounds of(JsonNode document) {
        var bounds = new Bounds();
        bounds.open.add(new Place(null, "", document, 0));
        while (!bounds.open.isEmpty()) {
            bounds.visit(bounds.open.pop());
        }
        return bounds;
    }

    List<NestViolation> violations() {
        return List.copyOf(violations);
    }

    /// Whether recursive code may process the document.
    boolean isWalkable() {
        return isWalkable;
    }

    private void visit(Place place) {
        values += place.node.size();
        if (values > VALUES) {
            refuseWhole("", "has more than " + VALUES + " values");
            open.clear();
            return;
        }
        if (place.depth > DEPTH) {
            refuseWhole(place.pointer(), "is nested deeper than " + DEPTH + " levels");
            return;
        }
        judge(place);
        descend(place);
    }

    private void refuseWhole(String pointer, String message) {
        violations.add(new NestViolation(pointer, message));
        isWalkable = false;
    }

    private void descend(Place place) {
        int index = 0;
        for (JsonNode element : place.node.isArray() ? place.node : List.<JsonNode>of()) {
            open.push(place.child(Integer.toString(index++), element));
        }
        for (Map.Entry<String, JsonNode> member : place.node.properties()) {
            if (isName(member.getKey())) {
                open.push(place.child(member.getKey(), member.getValue()));
            } else { // reported at the parent: such a name cannot be part of a pointer
                refuseWhole(
                        place.pointer(),
                        "has a member whose name is longer than " + NAME + " characters or holds U+0000 or half a"
                                + " surrogate pair");
            }
        }
    }

    private void judge(Place place) {
        if (place.node.isString()) {
            judgeText(place);
        }
        if (place.node.isNumber() && Numbers.decimal(place.node).isEmpty()) {
            refuse(
                    place,
                    "must be a number of at most " + Numbers.DIGITS + " digits and " + Numbers.DECIMALS + " decimals");
        }
    }

    private void judgeText(Place place) {
        String text = place.node.stringValue();
        if (text.length() > TEXT) {
            refuse(place, "must be at most " + TEXT + " characters long");
        }
        if (!isStorable(text)) {
            refuse(place, "must not contain the character U+0000 or half a surrogate pair");
        }
    }

    private void refuse(Place place, String message) {
        violations.add(new NestViolation(place.pointer(), message));
    }

    private static boolean isName(String text) {
        return text.length() <= NAME && isStorable(text);
    }

    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isHalfPair(point));
    }

    private static boolean isHalfPair(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private record Place(@Nullable Place parent, String name, JsonNode node, int depth) {
        Place child(String childName, JsonNode child) {
            return new Place(this, childName, child, depth + 1);
        }

        String pointer() {
            return parent == null ? "" : parent.pointer() + "/" + SchemaViolations.escaped(name);
        }
    }
}
