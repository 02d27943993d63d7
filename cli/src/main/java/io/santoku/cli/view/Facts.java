package io.santoku.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Names with their values, one per line; an entry without a value is left out.
public final class Facts {
    private static final int GAP = 3;

    private final List<Map.Entry<String, String>> entries = new ArrayList<>();

    public Facts and(String name, String value) {
        if (!value.isEmpty()) {
            entries.add(Map.entry(name, value));
        }
        return this;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// The values form a column of their own, and wrap within it when they are too long for the width.
    public List<Line> lines(int width) {
        int column = GAP
                + entries.stream()
                        .mapToInt(entry -> Text.width(entry.getKey()))
                        .max()
                        .orElse(0);
        return entries.stream()
                .flatMap(entry -> Line.of(Text.pad(entry.getKey() + ":", column), Tone.STRONG)
                        .with(entry.getValue())
                        .wrapped(width, column)
                        .stream())
                .toList();
    }
}
