package io.santoku.cli.page;

import io.santoku.cli.view.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Defines the columns of a table and how their cells are read from each object; a column without any content is left
/// out.
final class Cells {
    private final List<String> header = new ArrayList<>();
    private final List<Function<Members, String>> readers = new ArrayList<>();

    Cells and(String heading, String member) {
        return and(heading, object -> object.text(member));
    }

    Cells and(String heading, Function<Members, String> reader) {
        header.add(heading);
        readers.add(reader);
        return this;
    }

    Table table(List<Members> objects) {
        List<List<String>> rows = objects.stream().map(this::row).toList();
        List<Integer> columns = IntStream.range(0, header.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        return new Table(
                columns.stream().map(header::get).toList(),
                rows.stream()
                        .map(row -> columns.stream().map(row::get).toList())
                        .toList());
    }

    private List<String> row(Members object) {
        return readers.stream().map(reader -> reader.apply(object)).toList();
    }
}
