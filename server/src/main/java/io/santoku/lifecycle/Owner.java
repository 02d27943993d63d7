package io.santoku.lifecycle;

import io.santoku.driver.Trace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the owner, a slice or shared subnet, from the name of a thing at a component: names of cloud projects and
/// accounts end with the owner's id after `_katana_`, names of network services with the id after a dot; transport
/// slices and radio configurations are named by the id alone.
final class Owner {
    private static final String ID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
    private static final Pattern NAME = Pattern.compile("(?:vim_.+_katana_|.+\\.)" + ID + "(?:_shared)?");
    private static final Pattern ID_ALONE = Pattern.compile(ID);

    private Owner() {}

    /// Whether an installation of this system could have given the name to a thing at a cloud or an orchestrator.
    static boolean isLikely(String name) {
        return NAME.matcher(name).matches();
    }

    /// Whether it could have given the name to a transport slice or a radio configuration.
    static boolean isId(String name) {
        return ID_ALONE.matcher(name).matches();
    }

    static Optional<String> of(Trace trace) {
        Pattern pattern = switch (trace.kind()) {
            case TENANT, ACCOUNT, SERVICE -> NAME;
            case TRANSPORT, RADIO -> ID_ALONE;
        };
        Matcher matcher = pattern.matcher(trace.name());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
