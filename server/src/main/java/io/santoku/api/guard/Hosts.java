package io.santoku.api.guard;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The host names that mean this server. A web page can point a name of its own at our address, but it cannot make the
/// browser leave that name out of the header `Host`.
record Hosts(Set<String> known) {
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9._-]+)(?::[0-9]{1,5})?");
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.]+]|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");
    private static final String HERE = "localhost";

    /// Whether the header names this server; `local` is the address at which the request arrived.
    boolean mean(String header, String local) {
        return name(header)
                .filter(name -> name.equals(HERE) || known.contains(name) || isOurAddress(name, local))
                .isPresent();
    }

    /// Returns a host's name without the port, in lower case; empty when the header is no valid host.
    static Optional<String> name(String header) {
        var matcher = HOST.matcher(header.strip().toLowerCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(matcher.group(1).replaceFirst("\\.$", "")) : Optional.empty();
    }

    private static boolean isOurAddress(String name, String local) {
        if (!ADDRESS.matcher(name).matches()) {
            return false;
        }
        try {
            InetAddress meant = InetAddress.ofLiteral(name.replaceAll("[\\[\\]]", ""));
            return meant.isLoopbackAddress() || meant.equals(InetAddress.ofLiteral(local.replaceFirst("%.*", "")));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
