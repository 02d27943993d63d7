package io.santoku.driver.http;

import java.net.URI;

/// What can be said of a URL as text.
public final class Addresses {
    private Addresses() {}

    /// The URL without the slashes at its end, so that a path can follow.
    public static String withoutSlash(URI url) {
        String text = url.toString();
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }

    /// Host and port, for people.
    static String place(URI url) {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }
}
