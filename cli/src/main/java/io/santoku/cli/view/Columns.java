package io.santoku.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Which columns a list of objects has, and how each is read from an object.
public record Columns(List<String> headers, List<Function<JsonNode, String>> readers) {
    public Columns {
        headers = List.copyOf(headers);
        readers = List.copyOf(readers);
    }

    public static Columns none() {
        return new Columns(List.of(), List.of());
    }

    /// One more column, of a member that holds a scalar or a list of scalars.
    public Columns and(String header, String member) {
        return and(header, object -> scalar(object.path(member)));
    }

    public Columns and(String header, Function<JsonNode, String> reader) {
        List<String> moreHeaders = new ArrayList<>(headers);
        List<Function<JsonNode, String>> moreReaders = new ArrayList<>(readers);
        moreHeaders.add(header);
        moreReaders.add(reader);
        return new Columns(moreHeaders, moreReaders);
    }

    public Table table(List<JsonNode> objects) {
        return new Table(headers, objects.stream().map(this::row).toList());
    }

    private List<String> row(JsonNode object) {
        return readers.stream().map(reader -> reader.apply(object)).toList();
    }

    private static String scalar(JsonNode node) {
        return node.isArray() ? Fields.list(node) : node.asString("");
    }
}
