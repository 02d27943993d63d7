package io.santoku.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How often which fault met which kind of step.
final class Coverage {
    private final Map<Fault, Map<StepKind, Long>> hits = new EnumMap<>(Fault.class);
    private final Map<Tampering.Deed, Map<StepKind.Kind, Long>> deeds = new EnumMap<>(Tampering.Deed.class);

    /// A fault and a kind of step that it can meet.
    record Cell(Fault fault, StepKind step) {
        static final List<Cell> ALL = all();

        private static List<Cell> all() {
            var cells = new ArrayList<Cell>();
            for (Fault fault : Fault.values()) {
                StepKind.ALL.stream().filter(fault::meets).forEach(step -> cells.add(new Cell(fault, step)));
            }
            return List.copyOf(cells);
        }
    }

    void hit(Tampering.Deed deed, StepKind.Kind kind) {
        deeds.computeIfAbsent(deed, _ -> new EnumMap<>(StepKind.Kind.class)).merge(kind, 1L, Long::sum);
    }

    void hit(Fault fault, StepKind step) {
        hits.computeIfAbsent(fault, _ -> new HashMap<>()).merge(step, 1L, Long::sum);
    }

    synchronized void add(Coverage other) {
        other.hits.forEach((fault, steps) -> steps.forEach((step, times) ->
                hits.computeIfAbsent(fault, _ -> new HashMap<>()).merge(step, times, Long::sum)));
        other.deeds.forEach((deed, kinds) ->
                kinds.forEach((kind, times) -> deeds.computeIfAbsent(deed, _ -> new EnumMap<>(StepKind.Kind.class))
                        .merge(kind, times, Long::sum)));
    }

    /// What nobody ever did to anything.
    List<Tampering.Deed> undone() {
        return Arrays.stream(Tampering.Deed.values())
                .filter(deed -> !deeds.containsKey(deed))
                .toList();
    }

    List<Cell> missed() {
        return Cell.ALL.stream()
                .filter(cell -> times(cell.fault(), cell.step()) == 0)
                .toList();
    }

    /// Fault by kind of step; a dash where the two cannot meet.
    String table() {
        var table = new StringBuilder("%-20s".formatted("fault"));
        StepKind.ALL.forEach(
                step -> table.append("%10s".formatted(step.kind().toString().toLowerCase(Locale.ROOT))));
        table.append('\n').append("%-20s".formatted(""));
        StepKind.ALL.forEach(
                step -> table.append("%10s".formatted(step.verb().toString().toLowerCase(Locale.ROOT))));
        for (Fault fault : Fault.values()) {
            table.append('\n').append("%-20s".formatted(fault));
            StepKind.ALL.forEach(step -> table.append("%10s".formatted(cell(fault, step))));
            table.append("  ").append(fault.sentence());
        }
        table.append('\n').append("%-20s".formatted("deed"));
        for (StepKind.Kind kind : StepKind.Kind.values()) {
            table.append("%10s".formatted(kind.toString().toLowerCase(Locale.ROOT)));
        }
        for (Tampering.Deed deed : Tampering.Deed.values()) {
            table.append("%n%-20s".formatted(deed));
            for (StepKind.Kind kind : StepKind.Kind.values()) {
                long times = deeds.getOrDefault(deed, Map.of()).getOrDefault(kind, 0L);
                table.append("%10s".formatted(times == 0 ? "-" : String.valueOf(times)));
            }
            table.append("  ").append(deed.sentence());
        }
        return table.toString();
    }

    private String cell(Fault fault, StepKind step) {
        return fault.meets(step) ? String.valueOf(times(fault, step)) : "-";
    }

    private long times(Fault fault, StepKind step) {
        return hits.getOrDefault(fault, Map.of()).getOrDefault(step, 0L);
    }
}
