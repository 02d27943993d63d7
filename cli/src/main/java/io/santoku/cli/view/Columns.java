package io.santoku.cli.view;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Which columns a list of objects has, and how each is read from an object.
public record Columns(List<Column> columns) {
    /// One column; a wide one is shown only where much is wanted.
    record Column(String header, boolean wide, Reader reader) {}

    /// What an object has in a column, with times as they are in that zone.
    private interface Reader {
        String read(JsonNode object, ZoneId zone);
    }

    public Columns {
        columns = List.copyOf(columns);
    }

    public static Columns none() {
        return new Columns(List.of());
    }

    /// One more column, of a member that holds a scalar or a list of scalars.
    public Columns and(String header, String member) {
        return and(header, object -> scalar(object.path(member)));
    }

    public Columns and(String header, Function<JsonNode, String> reader) {
        return with(new Column(header, false, (object, _) -> reader.apply(object)));
    }

    /// One more column, of a member that holds a moment.
    public Columns andTime(String header, String member) {
        return with(new Column(
                header,
                false,
                (object, zone) -> Moments.local(object.path(member).asString(""), zone)));
    }

    /// One more column, only for wide tables.
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
