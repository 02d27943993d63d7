package io.santoku.lifecycle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the owner, a slice or shared subnet, from the name of a thing at a component: names of cloud projects and
/// accounts end with the owner's id after `_katana_`, names of network services with the id after a dot.
final class Owner {
    private static final String ID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
    private static final Pattern NAME = Pattern.compile("(?:vim_.+_katana_|.+\\.)" + ID + "(?:_shared)?");

    private Owner() {}

    /// Whether an installation of this system could have given the name.
    static boolean isLikely(String name) {
        return NAME.matcher(name).matches();
    }

    static Optional<String> of(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
