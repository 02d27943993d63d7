package io.santoku.architecture;

import java.util.regex.Pattern;

/// Rule 7: names that say nothing are not given.
final class Names {
    private static final Pattern EMPTY_TYPE = Pattern.compile(".+(?:Util|Utils|Helper|Manager|Impl|Data|Info)");
    private static final Pattern EMPTY_PACKAGE = Pattern.compile("(?:.*\\.)?(?:common|util|utils|core|misc)(?:\\..*)?");

    private Names() {}

    static boolean saysNothing(String type) {
        return EMPTY_TYPE.matcher(type).matches();
    }

    static boolean packageSaysNothing(String name) {
        return EMPTY_PACKAGE.matcher(name).matches();
    }
}
