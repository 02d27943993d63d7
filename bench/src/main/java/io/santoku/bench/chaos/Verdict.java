package io.santoku.bench.chaos;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The lines of a report: each finding with its limit.
final class Verdict {
    private static final int SHOWN = 8;
    private static final String SECONDS = " p50/p99/max s";

    private final List<Line> lines = new ArrayList<>();

    private record Line(String name, String value, @Nullable String budget, boolean kept) {
        @Override
        public String toString() {
            String judgement = budget == null ? "" : "%-14s %s".formatted(budget, kept ? "kept" : "MISSED");
            return "%-58s %-26s %s".formatted(name, value, judgement).stripTrailing();
        }
    }

    Verdict report(String name, Object value) {
        lines.add(new Line(name, String.valueOf(value), null, true));
        return this;
    }

    /// Adds a finding that must be empty, with its first few items.
    Verdict none(String name, List<String> found) {
        return none(name, found.size()).name(found);
    }

    /// Adds the number of items, and the first few of them.
    Verdict report(String name, List<String> found) {
        return report(name, found.size()).name(found);
    }

    Verdict none(String name, long count) {
        lines.add(new Line(name, Long.toString(count), "must be 0", count == 0));
        return this;
    }

    private Verdict name(List<String> found) {
        found.stream().limit(SHOWN).forEach(one -> report("    " + one, ""));
        return this;
    }

    /// Adds a number with a limit.
    Verdict most(String name, double value, double limit) {
        lines.add(new Line(name, number(value), "at most " + number(limit), value <= limit));
        return this;
    }

    /// Adds durations in seconds; the longest has a limit.
    Verdict seconds(String name, Spread spread, @Nullable Double limit) {
        boolean kept = limit == null || spread.max() <= limit;
        String budget = limit == null ? null : "at most " + number(limit);
        lines.add(new Line(name + SECONDS, spread.toString(), budget, kept));
        return this;
    }

    boolean isKept() {
        return lines.stream().allMatch(Line::kept);
    }

    /// Whether all limits are met except those on durations, which a busy machine distorts.
    boolean isKeptButTimes() {
        return lines.stream().allMatch(line -> line.kept() || line.name().endsWith(SECONDS));
    }

    /// The load of the machine: measurements on a busy machine say little about the product.
    static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.1f", load);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }

    @Override
    public String toString() {
        return lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
    }
}
