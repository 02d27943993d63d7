package io.santoku.api.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// The headers that a browser sends about the page behind a request; other clients send none.
record Sender(List<String> origins, List<String> sites) {
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    static Sender of(HttpServletRequest request) {
        return new Sender(
                Collections.list(request.getHeaders("Origin")), Collections.list(request.getHeaders("Sec-Fetch-Site")));
    }

    /// Whether a page of another site sent the request; `host` is the host that the request names, `trusted` are
    /// further origins.
    boolean isForeign(String host, Set<String> trusted) {
        return sites.stream().anyMatch(site -> !OWN_SITES.contains(site.strip().toLowerCase(Locale.ROOT)))
                || origins.stream().anyMatch(origin -> !isOwn(origin.strip().toLowerCase(Locale.ROOT), host, trusted));
    }

    private static boolean isOwn(String origin, String host, Set<String> trusted) {
        if (trusted.contains(origin)) {
            return true;
        }
        try {
            String authority = Objects.requireNonNullElse(new URI(origin).getRawAuthority(), "");
            return authority.equals(host.strip().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
