package io.santoku.cli.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Draws a timeline to scale, one bar per step; the steps of the critical path are starred and drawn solid.
public final class TimelineText {
    private static final int WIDTH_OF_FILES = 110;
    private static final int WIDEST_LABEL = 48;
    private static final int NARROWEST_CHART = 16;
    private static final int FIGURES = 12;

    private final JsonNode timeline;
    private final List<StepNode> steps;
    private final Instant start;
    private final double seconds;
    private final int label;
    private final int chart;

    private TimelineText(JsonNode timeline, int width) {
        this.timeline = timeline;
        steps = timeline.path("steps")
                .valueStream()
                .map(StepNode::of)
                .sorted(Comparator.comparing(StepNode::started, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        start = steps.stream()
                .map(StepNode::started)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(Instant.EPOCH);
        seconds = Math.max(0.001, steps.stream().mapToDouble(this::end).max().orElse(0));
        int longest = steps.stream().mapToInt(step -> step.id().length()).max().orElse(0);
        label = Math.min(longest, WIDEST_LABEL);
        chart = Math.max(NARROWEST_CHART, Math.min(width, WIDTH_OF_FILES) - label - FIGURES - 5);
    }

    public static List<Line> lines(JsonNode timeline, int width) {
        TimelineText text = new TimelineText(timeline, width);
        List<Line> lines = new ArrayList<>();
        lines.add(text.summary());
        if (!text.steps.isEmpty()) {
            lines.add(text.scale());
            text.steps.forEach(step -> lines.add(text.bar(step)));
            lines.add(Line.of("* on the critical path", Tone.QUIET));
        }
        return lines;
    }

    private Line summary() {
        return Line.of(
                        Text.count(steps.size(), "step") + " in "
                                + Text.seconds(timeline.path("seconds").asDouble(seconds)),
                        Tone.STRONG)
                .with(", critical path "
                        + Text.seconds(timeline.path("criticalPathSeconds").asDouble(0)));
    }

    private Line scale() {
        String half = Text.seconds(seconds / 2);
        String end = Text.seconds(seconds);
        String left = Text.pad("0", chart / 2 - half.length() / 2) + half;
        return Line.of(" ".repeat(label + 5) + left + Text.padLeft(end, chart - left.length()), Tone.QUIET);
    }

    private Line bar(StepNode step) {
        boolean critical = step.critical();
        Look look = Look.of(step.state());
        Line line = Line.of(look.symbol() + " ", look.tone())
                .with(critical ? "* " : "  ", Tone.STRONG)
                .with(Text.pad(Text.cut(step.id(), label), label + 1));
        if (step.started() == null) {
            return line.with(" ".repeat(chart)).with(" " + look.text(), look.tone());
        }
        return line.with(drawn(step, critical), look.tone()).with(" " + figures(step, look));
    }

    private String drawn(StepNode step, boolean critical) {
        int from = Math.min(chart - 1, column(begin(step)));
        int to = Math.max(from + 1, column(end(step)));
        return Text.pad(" ".repeat(from) + (critical ? "█" : "░").repeat(to - from), chart);
    }

    private int column(double second) {
        return (int) Math.round(second / seconds * chart);
    }

    private static String figures(StepNode step, Look look) {
        int attempts = step.attempts();
        String took = Text.padLeft(Text.seconds(step.seconds()), 8);
        String tries = attempts > 1 ? ", " + attempts + " attempts" : "";
        return look == Look.DONE ? took + tries : took + " " + look.text() + tries;
    }

    private double begin(StepNode step) {
        Instant started = step.started();
        return started == null ? 0 : between(start, started);
    }

    private double end(StepNode step) {
        Instant ended = step.ended();
        return ended == null ? begin(step) + step.seconds() : between(start, ended);
    }

    private static double between(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
