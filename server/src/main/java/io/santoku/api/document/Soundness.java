package io.santoku.api.document;

import tools.jackson.databind.JsonNode;

/// Finds values that JSON allows but a database cannot store: text with NUL or unpaired surrogates, and numbers beyond
/// the range of a double.
final class Soundness {
    private Soundness() {}

    static void check(JsonNode node, String pointer, Violations violations) {
        if (node.isString() && !isStorable(node.stringValue())) {
            violations.add(pointer, "must not contain NUL or unpaired surrogates");
        }
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            violations.add(pointer, "must be a number of ordinary size");
        }
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                check(node.path(index), pointer + "/" + index, violations);
            }
        }
        node.properties().forEach(member -> checkMember(member.getKey(), member.getValue(), pointer, violations));
    }

    private static void checkMember(String name, JsonNode value, String pointer, Violations violations) {
        if (!isStorable(name)) {
            violations.add(pointer, "must not have a member whose name contains NUL or unpaired surrogates");
            return;
        }
        check(value, Violations.member(pointer, name), violations);
    }

    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isHalfACharacter(point));
    }

    private static boolean isHalfACharacter(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
