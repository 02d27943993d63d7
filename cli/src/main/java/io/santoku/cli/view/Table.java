package io.santoku.cli.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Rows under a header, aligned; the widest columns are cut until the table fits.
public record Table(List<String> header, List<List<String>> rows) {
    private static final int GAP = 2;
    private static final int NARROWEST = 8;

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    public List<Line> lines(int width) {
        int[] widths = fitted(width);
        List<Line> lines = new ArrayList<>();
        lines.add(line(header, widths, Tone.STRONG));
        rows.forEach(row -> lines.add(line(row, widths, Tone.PLAIN)));
        return lines;
    }

    private static Line line(List<String> cells, int[] widths, Tone tone) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = Text.cut(cells.get(column), widths[column]);
            boolean last = column == cells.size() - 1;
            text.append(last ? cell : Text.pad(cell, widths[column] + GAP));
        }
        return Line.of(text.toString().stripTrailing(), tone);
    }

    private int[] fitted(int width) {
        int[] widths = IntStream.range(0, header.size()).map(this::natural).toArray();
        int excess = Arrays.stream(widths).sum() + GAP * (widths.length - 1) - width;
        while (excess > 0) {
            int widest = widest(widths);
            if (widths[widest] <= NARROWEST) {
                return widths;
            }
            widths[widest]--;
            excess--;
        }
        return widths;
    }

    private int natural(int column) {
        int widest =
                rows.stream().mapToInt(row -> Text.width(row.get(column))).max().orElse(0);
        return Math.max(widest, Text.width(header.get(column)));
    }

    private static int widest(int[] widths) {
        return IntStream.range(0, widths.length)
                .boxed()
                .max(Comparator.comparingInt((Integer column) -> widths[column])
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}
