package io.santoku.api.guard;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;

/// Keeps web pages from using the server through a browser that can reach it (ADR 32): a request must name a host that
/// is this server, and a request that may change something must not come from a page of another site. Clients that are
/// no browsers name the host correctly and send no headers about a page.
final class GuardFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String FOREIGN = GuardFilter.class.getName() + ".foreign";

    private final transient Hosts hosts;
    private final transient Set<String> origins;
    private final transient Refusing refusing;

    GuardFilter(GuardSettings settings, Refusing refusing) {
        this.hosts = new Hosts(settings.hosts());
        this.origins = settings.origins();
        this.refusing = refusing;
    }

    /// Whether a page of another site sent this request, which may still read.
    static boolean isForeign(HttpServletRequest request) {
        return request.getAttribute(FOREIGN) != null;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String host = Objects.requireNonNullElse(request.getHeader("Host"), "");
        if (!hosts.mean(host, request.getLocalAddr())) {
            refusing.refuse(Problem.of(ProblemType.MISDIRECTED, misdirected(host)), request, response);
            return;
        }
        boolean isForeign = Sender.of(request).isForeign(host, origins);
        if (isForeign && !SAFE.contains(request.getMethod())) {
            refusing.refuse(crossSite(), request, response);
            return;
        }
        if (isForeign) {
            request.setAttribute(FOREIGN, true);
        }
        chain.doFilter(new Unconditional(request), response);
    }

    static Problem crossSite() {
        return Problem.of(
                ProblemType.CROSS_SITE,
                "A page of another origin sent this request (headers Origin, Sec-Fetch-Site); nothing was changed.");
    }

    private static String misdirected(String host) {
        return Hosts.name(host)
                .map(name -> ("The header Host names %s, which is not known as a name of this server;"
                                + " name it in the setting allowed-hosts or public-url.")
                        .formatted(name))
                .orElse("The header Host does not name this server.");
    }
}
