package io.santoku.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A page of metrics in Prometheus' text format, read.
record Metrics(Map<String, Double> samples) {
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{%s(?:,%s)*})? ([-+0-9.eE]+|NaN|[+-]Inf)".formatted(LABEL, LABEL));

    static Metrics parse(String text) {
        var samples = new LinkedHashMap<String, Double>();
        text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            Matcher sample = SAMPLE.matcher(line);
            if (!sample.matches()) {
                throw new AssertionError("not a sample: " + line);
            }
            samples.put(line.substring(0, sample.end(2) < 0 ? sample.end(1) : sample.end(2)), number(sample.group(3)));
        });
        return new Metrics(samples);
    }

    /// The value of a series, written as `name{label="value",…}`.
    Optional<Double> value(String series) {
        return Optional.ofNullable(samples.get(series));
    }

    /// The series of a metric.
    Map<String, Double> of(String name) {
        return samples.entrySet().stream()
                .filter(sample ->
                        sample.getKey().equals(name) || sample.getKey().startsWith(name + "{"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static double number(String text) {
        return text.endsWith("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }
}
