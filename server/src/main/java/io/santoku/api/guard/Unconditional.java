package io.santoku.api.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Hides the header `If-None-Match` of a request: entity tags cover only the state that `If-Match` protects, and
/// answers contain more than that.
final class Unconditional extends HttpServletRequestWrapper {
    Unconditional(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isDropped(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isDropped(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isDropped(name))
                .toList());
    }

    private static boolean isDropped(String name) {
        return name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH);
    }
}
