package io.santoku.emulators.opennebula;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the XML documents in which OpenNebula shows its objects.
final class Markup {
    private Markup() {}

    /// An element with other elements in it.
    static String element(String name, String... content) {
        return "<%s>%s</%s>".formatted(name, String.join("", content), name);
    }

    /// An element with a value in it.
    static String leaf(String name, Object value) {
        return element(name, escaped(value.toString()));
    }

    /// An element with the ids of objects in it.
    static String ids(String name, Collection<Integer> ids) {
        return element(name, ids.stream().map(id -> leaf("ID", id)).collect(Collectors.joining()));
    }

    /// An element of a template, whose values OpenNebula writes as character data.
    static String attributes(String name, Map<String, String> values) {
        return element(
                name,
                values.entrySet().stream()
                        .map(value -> element(value.getKey(), "<![CDATA[" + value.getValue() + "]]>"))
                        .collect(Collectors.joining()));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
