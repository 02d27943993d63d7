package io.santoku.api.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// What counts as a usable HTTP URL.
final class Urls {
    /// Stands in for a URL that could not be read.
    static final URI NOWHERE = URI.create("http://invalid.invalid");

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LAST_PORT = 65535;

    private Urls() {}

    // A user in a URL would be a secret in plain sight.
    static boolean isHttp(String text) {
        try {
            var url = new URI(text);
            return url.getScheme() != null
                    && SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null
                    && url.getPort() <= LAST_PORT;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
