package io.santoku.cli.watch;

import io.santoku.cli.view.Line;
import io.santoku.cli.view.Look;
import io.santoku.cli.view.Text;
import io.santoku.cli.view.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Draws an operation's progress as a tree of phase, location and step; the result depends only on its state and the
/// time.
final class ProgressTree {
    private static final int BAR = 20;
    private static final int WIDEST_ID = 48;
    private static final int ELAPSED = 10;

    private final Progress progress;
    private final Instant now;
    private final int idWidth;

    private ProgressTree(Progress progress, Instant now) {
        this.progress = progress;
        this.now = now;
        idWidth = progress.steps().stream()
                .mapToInt(step -> Math.min(WIDEST_ID, step.step().id().length()))
                .max()
                .orElse(0);
    }

    /// Every step on a line of its own.
    static List<Line> full(Progress progress, Instant now) {
        return new ProgressTree(progress, now).lines(false);
    }

    /// At most `rows` lines: finished locations shrink to a line, then the end is cut.
    static List<Line> fitting(Progress progress, Instant now, int rows) {
        List<Line> full = full(progress, now);
        if (full.size() <= rows) {
            return full;
        }
        List<Line> folded = new ProgressTree(progress, now).lines(true);
        return folded.size() <= rows ? folded : cut(folded, Math.max(2, rows));
    }

    private static List<Line> cut(List<Line> lines, int rows) {
        List<Line> kept = new ArrayList<>(lines.subList(0, rows - 1));
        kept.add(Line.of("  … " + Text.count(lines.size() - kept.size(), "more line"), Tone.QUIET));
        return kept;
    }

    private List<Line> lines(boolean fold) {
        List<Line> lines = new ArrayList<>();
        lines.add(header());
        grouped().forEach((group, locations) -> {
            lines.add(Line.of(group, Tone.STRONG).indented(2));
            locations.forEach((location, steps) -> lines.addAll(site(location, steps, fold)));
        });
        return lines;
    }

    private Line header() {
        int all = progress.steps().size();
        int filled = all == 0 ? 0 : progress.done() * BAR / all;
        Line line = Line.of(progress.name(), Tone.STRONG);
        return (progress.stage().isEmpty() ? line : line.with("  " + progress.stage(), Tone.BUSY))
                .with("  " + "━".repeat(filled), Tone.GOOD)
                .with("─".repeat(BAR - filled), Tone.QUIET)
                .with("  " + progress.done() + " of " + Text.count(all, "step") + "  "
                        + Text.seconds(progress.span().length(now)));
    }

    private Map<String, Map<String, List<StepProgress>>> grouped() {
        return progress.steps().stream()
                .collect(Collectors.groupingBy(
                        step -> step.step().group(),
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                step -> step.step().location(), LinkedHashMap::new, Collectors.toList())));
    }

    private List<Line> site(String location, List<StepProgress> steps, boolean fold) {
        if (fold && steps.stream().allMatch(StepProgress::settled)) {
            return List.of(Line.of(Look.DONE.symbol() + " ", Look.DONE.tone())
                    .with(location + "  " + Text.count(steps.size(), "step"))
                    .indented(4));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(location).indented(4));
        steps.forEach(step -> lines.add(step(step).indented(6)));
        return lines;
    }

    private Line step(StepProgress step) {
        Look look = step.look();
        String elapsed = step.span().hasBegun() ? Text.seconds(step.span().length(now)) : "";
        return Line.of(look.symbol() + " ", look.tone())
                .with(Text.pad(step.step().id(), idWidth) + "  " + Text.pad(elapsed, ELAPSED))
                .with(remark(step), look == Look.DONE ? Tone.QUIET : look.tone());
    }

    private String remark(StepProgress step) {
        return switch (step.look()) {
            case PENDING -> progress.blocker(step).map(id -> "after " + id).orElse("");
            case DONE -> step.note();
            case RUNNING, WAITING, RETRYING, FAILED, LEFT_OUT, UNDOING, UNDONE, UNDO_FAILED, UNKNOWN ->
                worded(step.look().text(), step.note());
        };
    }

    private static String worded(String word, String note) {
        return note.isEmpty() ? word : word + ": " + note;
    }
}
