package io.santoku.driver.http;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Rejected;
import java.net.URI;
import java.net.URISyntaxException;

/// Parses and prints the URLs of components.
public final class Addresses {
    private Addresses() {}

    /// Parses a URL; a text that is none is [Rejected].
    public static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException none) {
            throw new DriverException("GET /", new Rejected(text + " is not an HTTP address"), none);
        }
    }

    /// The URL without the slashes at its end, so that a path can follow.
    public static String withoutSlash(URI url) {
        String text = url.toString();
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }

    /// The host and port, for people.
    static String place(URI url) {
        String authority = url.getRawAuthority(); // not the host, which is null for a name with `_`
        return authority == null ? url.toString() : authority.substring(authority.indexOf('@') + 1);
    }
}
