package io.santoku.api.v1;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// Redirects requests to addresses of the previous release, with the same method, body and query.
final class FormerAddresses implements HttpRequestHandler {
    private static final Pattern COLLECTION = Pattern.compile("^/[^/]*/[^/]*");
    private static final String ELEMENT_MANAGERS = "/v1/element-managers";

    private FormerAddresses() {}

    /// Returns the mapping of the former addresses. It is no controller: the new address checks the query.
    static HandlerMapping mapping() {
        return new SimpleUrlHandlerMapping(Map.of("/v1/emss/**", new FormerAddresses()), 1);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) {
        String path = COLLECTION.matcher(request.getRequestURI()).replaceFirst(ELEMENT_MANAGERS);
        String query = request.getQueryString();
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, query == null ? path : path + "?" + query);
    }
}
