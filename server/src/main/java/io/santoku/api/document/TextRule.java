package io.santoku.api.document;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A rule for texts: the length, and the form as a test and as an explanation.
public record TextRule(int least, int most, Predicate<String> form, String expectation) {
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private static final Pattern BROKER_FORM =
            Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?(:[0-9]{1,5})?");

    /// An id, used in addresses and in the names of external objects.
    public static final TextRule ID = new TextRule(
            1,
            63,
            text -> ID_FORM.matcher(text).matches(),
            "must be 1 to 63 letters, digits, dots, hyphens or underscores, the first a letter or digit");

    /// A name for people: one line.
    public static final TextRule NAME =
            new TextRule(1, 255, TextRule::isOneLine, "must be 1 to 255 characters on one line, not all blank");

    /// A text of several lines, possibly empty.
    public static final TextRule LONG = new TextRule(0, 4000, _ -> true, "must be at most 4000 characters");

    /// A password or similar secret: any text, kept unchanged.
    public static final TextRule SECRET = new TextRule(1, 1000, _ -> true, "must be 1 to 1000 characters");

    /// An HTTP or HTTPS URL.
    public static final TextRule URL =
            new TextRule(1, 2000, Urls::isHttp, "must be a URL like https://host:port/path, without user and fragment");

    /// The address of a message broker: `host`, or `host:port`.
    public static final TextRule BROKER =
            new TextRule(1, 255, text -> BROKER_FORM.matcher(text).matches(), "must be host or host:port");

    /// Returns the mistake in the text; empty when it fits.
    public Optional<String> objection(String text) {
        boolean fits = text.length() >= least && text.length() <= most && form.test(text);
        return fits ? Optional.empty() : Optional.of(expectation);
    }

    private static boolean isOneLine(String text) {
        return !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
    }
}
