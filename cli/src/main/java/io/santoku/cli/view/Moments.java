package io.santoku.cli.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as people read them: to the second, in their own zone.
public final class Moments {
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Moments() {}

    /// The text itself where it is no moment.
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
