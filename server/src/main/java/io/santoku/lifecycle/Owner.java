package io.santoku.lifecycle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads from the name of something outside for which slice or shared subnet it was made: tenants and accounts end with
/// the owner's id after `_katana_`, network services with it after a dot.
final class Owner {
    private static final String ID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
    private static final Pattern NAME = Pattern.compile("(?:vim_.+_katana_|.+\\.)" + ID + "(?:_shared)?");

    private Owner() {}

    /// Whether somebody like us could have given the name.
    static boolean isLikely(String name) {
        return NAME.matcher(name).matches();
    }

    static Optional<String> of(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
