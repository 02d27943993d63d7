package io.santoku.cli.view;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The columns of a list of objects, and how each is read from an object.
public record Columns(List<Column> columns) {
    /// One column; a wide one is shown only in wide tables.
    record Column(String header, boolean wide, Reader reader) {}

    /// Reads an object's cell of a column, with times in the given zone.
    private interface Reader {
        String read(JsonNode object, ZoneId zone);
    }

    public Columns {
        columns = List.copyOf(columns);
    }

    public static Columns none() {
        return new Columns(List.of());
    }

    /// Adds a column for a member that contains a scalar or a list of scalars.
    public Columns and(String header, String member) {
        return and(header, object -> scalar(object.path(member)));
    }

    public Columns and(String header, Function<JsonNode, String> reader) {
        return with(new Column(header, false, (object, _) -> reader.apply(object)));
    }

    /// Adds a column for a member that contains a point in time.
    public Columns andTime(String header, String member) {
        return with(new Column(
                header,
                false,
                (object, zone) -> Moments.local(object.path(member).asString(""), zone)));
    }

    /// Adds a column for wide tables only.
    public Columns andWide(String header, String member) {
        return andWide(header, object -> scalar(object.path(member)));
    }

    public Columns andWide(String header, Function<JsonNode, String> reader) {
        return with(new Column(header, true, (object, _) -> reader.apply(object)));
    }

    private Columns with(Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return new Columns(more);
    }

    Table table(List<JsonNode> objects, boolean wide, ZoneId zone) {
        List<Column> shown =
                columns.stream().filter(column -> wide || !column.wide()).toList();
        return new Table(
                shown.stream().map(Column::header).toList(),
                objects.stream()
                        .map(object -> shown.stream()
                                .map(column -> column.reader().read(object, zone))
                                .toList())
                        .toList());
    }

    private static String scalar(JsonNode node) {
        return node.isArray() ? Fields.list(node) : node.asString("");
    }
}
