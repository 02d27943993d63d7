package io.santoku.bench.chaos;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Parses `30s` or `30`.
final class Seconds implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        if (!text.matches("[0-9]{1,4}s?")) {
            throw new TypeConversionException("'" + text + "' is no number of seconds");
        }
        return Duration.ofSeconds(Integer.parseInt(text.replace("s", "")));
    }
}
