package io.santoku.cli.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Formats points in time for people: to the second, in their own time zone.
public final class Moments {
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Moments() {}

    /// Returns the text itself when it is not a point in time.
    public static String local(String moment, ZoneId zone) {
        try {
            return moment.isEmpty()
                    ? ""
                    : TO_THE_SECOND.format(Instant.parse(moment).atZone(zone));
        } catch (DateTimeException _) {
            return moment;
        }
    }
}
