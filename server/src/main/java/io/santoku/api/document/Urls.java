package io.santoku.api.document;

import io.santoku.inventory.NetworkAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// Decides which texts are usable HTTP URLs.
final class Urls {
    /// The placeholder for a URL that could not be read.
    static final URI NOWHERE = URI.create("https://invalid.invalid");

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Urls() {}

    // The host is not taken from URI, which finds no host in a name with `_`. A user in a URL would be a secret in
    // plain sight.
    static boolean isHttp(String text) {
        try {
            var url = new URI(text);
            return url.getScheme() != null
                    && SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))
                    && url.getRawAuthority() != null
                    && url.getRawAuthority().indexOf('@') < 0
                    && url.getRawFragment() == null
                    && NetworkAddress.of(text).isUsable();
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
