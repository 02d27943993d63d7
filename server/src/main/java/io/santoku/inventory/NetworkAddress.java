package io.santoku.inventory;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A network address: a host (a name, which may contain `_`, or an IP address) and a port, which is -1 if none is given
/// and the scheme has no default.
public record NetworkAddress(String host, int port) {
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<scheme>[a-z][a-z0-9+.-]*)://)?(?:[^/?#@]*@)?(?<host>\\[[^\\]/]*\\]|[^/:?#]*)(?::(?<port>\\d{1,5}))?(?<rest>[/?#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);
    private static final Pattern HOST_NAME = Pattern.compile(
            "[\\p{Alnum}_]([\\p{Alnum}_-]*[\\p{Alnum}_])?(\\.[\\p{Alnum}_]([\\p{Alnum}_-]*[\\p{Alnum}_])?)*\\.?");
    private static final Pattern LOOPBACK_NUMBER = Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    private static final Set<String> LOOPBACK_NAMES =
            Set.of("localhost", "localhost.localdomain", "ip6-localhost", "ip6-loopback", "[::1]", "[0:0:0:0:0:0:0:1]");
    private static final int LONGEST_HOST = 253;
    private static final int LAST_PORT = 65535;

    /// Parses `scheme://host:port/path`, `host:port` or `host`; a text of another form becomes the host.
    public static NetworkAddress of(String address) {
        Matcher form = FORM.matcher(address);
        if (!form.matches()) {
            return new NetworkAddress(address.toLowerCase(Locale.ROOT), -1);
        }
        String scheme = form.group("scheme") == null ? "" : form.group("scheme").toLowerCase(Locale.ROOT);
        int port = form.group("port") == null
                ? USUAL_PORTS.getOrDefault(scheme, -1)
                : Integer.parseInt(form.group("port"));
        return new NetworkAddress(form.group("host").toLowerCase(Locale.ROOT), port);
    }

    /// Returns the path of an address without the slashes at both ends.
    static String pathOf(String address) {
        Matcher form = FORM.matcher(address);
        String rest = form.matches() && form.group("rest") != null ? form.group("rest") : "";
        return rest.replaceFirst("^/+", "").replaceFirst("/+$", "");
    }

    /// Whether host and port have a valid form; whether the host exists is not checked.
    public boolean isUsable() {
        return host.length() <= LONGEST_HOST
                && port <= LAST_PORT
                && (host.startsWith("[") || HOST_NAME.matcher(host).matches());
    }

    /// Whether the address is this machine.
    public boolean isLoopback() {
        return LOOPBACK_NAMES.contains(host) || LOOPBACK_NUMBER.matcher(host).matches();
    }

    /// Returns the canonical form, in which every name of this machine is `loopback`.
    String canonical() {
        String name = isLoopback() ? "loopback" : host.replaceFirst("\\.$", "");
        return port < 0 ? name : name + ":" + port;
    }

    @Override
    public String toString() {
        return port < 0 ? host : host + ":" + port;
    }
}
