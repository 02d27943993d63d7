package io.santoku.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Formats the measurements as a table.
final class Report {
    private static final String ROW = "%-42s %4s %9s %9s %9s %13s %8s  %s%n";

    private Report() {}

    static String of(List<Measured> measured) {
        String head = ROW.formatted(
                "order to Running", "runs", "median s", "worst s", "budget s", "predecessor s", "faster", "");
        return head + measured.stream().map(Report::row).collect(Collectors.joining());
    }

    private static String row(Measured one) {
        return String.format(
                Locale.ROOT,
                ROW,
                one.name(),
                one.runs().size(),
                number(one.median()),
                number(one.worst()),
                number(one.budget()),
                number(one.predecessor()),
                Math.round(one.predecessor() / one.median()) + "x",
                one.kept() ? "kept" : "MISSED");
    }

    private static String number(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }
}
