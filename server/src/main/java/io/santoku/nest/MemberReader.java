package io.santoku.nest;

import io.santoku.profile.Bitrate;
import io.santoku.profile.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the members of an object in a NEST as values of a type. A member of another type counts as absent, and its
/// place is noted among the unread ones.
final class MemberReader {
    private static final int NANOSECOND = 9;

    private final Map<?, ?> members;
    private final Pointer place;
    private final List<String> unread;

    /// Reads from `object`, which stands at `place`; the places of unread members are added to `unread`.
    MemberReader(@Nullable Object object, Pointer place, List<String> unread) {
        this.place = place;
        this.unread = unread;
        this.members = object instanceof Map<?, ?> map ? map : Map.of();
        if (object != null && !(object instanceof Map)) {
            unread.add(place.text());
        }
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    MemberReader object(String name) {
        return new MemberReader(members.get(name), place.to(name), unread);
    }

    /// Reads an object; null if it is absent.
    <T> @Nullable T object(String name, Function<MemberReader, @Nullable T> reading) {
        if (members.get(name) instanceof Map) {
            return reading.apply(object(name));
        }
        noteUnread(name);
        return null;
    }

    /// Reads each entry of a list of objects.
    <T> List<T> objects(String name, Function<MemberReader, T> reading) {
        var values = new ArrayList<T>();
        List<?> list = list(name);
        for (int i = 0; i < list.size(); i++) {
            values.add(
                    reading.apply(new MemberReader(list.get(i), place.to(name).to(i), unread)));
        }
        return values;
    }

    @Nullable
    String text(String name) {
        return read(name, value -> value instanceof String text ? text : null);
    }

    @Nullable
    Boolean flag(String name) {
        return read(name, value -> value instanceof Boolean flag ? flag : null);
    }

    @Nullable
    Integer integer(String name) {
        return read(name, MemberReader::asInteger);
    }

    @Nullable
    BigDecimal number(String name) {
        return read(name, MemberReader::asNumber);
    }

    @Nullable
    Bitrate kilobits(String name) {
        BigDecimal number = number(name);
        return number == null ? null : new Bitrate(number);
    }

    @Nullable
    Ratio percent(String name) {
        BigDecimal number = number(name);
        return number == null ? null : new Ratio(number);
    }

    @Nullable
    Ratio fraction(String name) {
        BigDecimal number = number(name);
        return number == null ? null : Ratio.ofFraction(number);
    }

    @Nullable
    Duration seconds(String name) {
        BigDecimal number = number(name);
        return number == null ? null : duration(number);
    }

    @Nullable
    Duration milliseconds(String name) {
        BigDecimal number = number(name);
        return number == null ? null : duration(number.movePointLeft(3));
    }

    /// Reads a date and time (RFC 3339).
    @Nullable
    Instant time(String name) {
        return read(name, value -> value instanceof String text ? instant(text) : null);
    }

    List<String> texts(String name) {
        return list(name, value -> value instanceof String text ? text : null);
    }

    List<Integer> integers(String name) {
        return list(name, MemberReader::asInteger);
    }

    List<Duration> periods(String name) {
        return list(name, value -> {
            BigDecimal number = asNumber(value);
            return number == null ? null : duration(number);
        });
    }

    /// Reads a list of names and numbers as texts.
    List<String> words(String name) {
        return list(name, value -> value instanceof String || value instanceof Integer ? value.toString() : null);
    }

    private <T> List<T> list(String name, Function<Object, @Nullable T> reading) {
        var values = new ArrayList<T>();
        List<?> list = list(name);
        for (int i = 0; i < list.size(); i++) {
            T value = reading.apply(list.get(i));
            if (value == null) {
                unread.add(place.to(name).to(i).text());
            } else {
                values.add(value);
            }
        }
        return values;
    }

    private List<?> list(String name) {
        List<?> list = read(name, value -> value instanceof List<?> entries ? entries : null);
        return list == null ? List.of() : list;
    }

    private <T> @Nullable T read(String name, Function<Object, @Nullable T> reading) {
        Object value = members.get(name);
        T read = value == null ? null : reading.apply(value);
        if (read == null) {
            noteUnread(name);
        }
        return read;
    }

    private void noteUnread(String name) {
        if (has(name)) {
            unread.add(place.to(name).text());
        }
    }

    private static @Nullable Integer asInteger(Object value) {
        return value instanceof Integer number ? number : null;
    }

    private static @Nullable BigDecimal asNumber(Object value) {
        return switch (value) {
            case Integer number -> BigDecimal.valueOf(number);
            case BigDecimal number -> number;
            default -> null;
        };
    }

    private static Duration duration(BigDecimal seconds) {
        BigDecimal exact = seconds.setScale(NANOSECOND, RoundingMode.HALF_UP);
        return Duration.ofSeconds(
                exact.longValue(),
                exact.remainder(BigDecimal.ONE).movePointRight(NANOSECOND).intValue());
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException _) {
            return null; // the schema reports it
        }
    }
}
