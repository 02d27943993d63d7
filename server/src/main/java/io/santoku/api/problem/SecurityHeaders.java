package io.santoku.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/// Sets the headers that forbid browsers to guess an answer's type, to cache it, to show it in a frame of another site,
/// or to run anything in it. Only the page that shows the API may run scripts, its own.
final class SecurityHeaders {
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final String OWN_SCRIPTS = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none';"
            + " base-uri 'none'; form-action 'none'";

    private SecurityHeaders() {}

    static void set(@Nullable String path, HttpServletResponse response) {
        boolean isPageOfTheApi = path != null && path.startsWith("/swagger-ui/");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", isPageOfTheApi ? OWN_SCRIPTS : NOTHING);
    }
}
