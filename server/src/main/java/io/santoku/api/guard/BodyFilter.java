package io.santoku.api.guard;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Limits the time that a request body takes, and refuses forms, which the container would read itself without that
/// limit.
final class BodyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /// The number of bytes of an unread body that are still accepted before the connection is closed.
    private static final int MOST_UNWANTED = 4 << 20;

    private static final int BUFFER = 8192;
    private static final Logger LOG = LoggerFactory.getLogger(BodyFilter.class);

    private final transient GuardSettings.Bodies pace;
    private final transient Refusing refusing;

    BodyFilter(GuardSettings settings, Refusing refusing) {
        this.pace = settings.bodies();
        this.refusing = refusing;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean hasBody = hasBody(request);
        if (!hasBody && !isWild(request)) {
            chain.doFilter(request, response);
            return;
        }
        var paced = new Paced(request, new PacedBody(request.getInputStream(), pace));
        if (isForm(request) || isWild(request)) {
            refusing.refuse(
                    Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the header Content-Type: application/json."),
                    paced,
                    response);
        } else {
            chain.doFilter(paced, response);
        }
        if (hasBody && !request.isAsyncStarted()) {
            finish(request, paced.body, response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = type(request);
        return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
    }

    /// A media type with a wildcard cannot be the type of a body.
    private static boolean isWild(HttpServletRequest request) {
        return type(request).replaceFirst(";.*", "").contains("*");
    }

    private static String type(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "").strip().toLowerCase(Locale.ROOT);
    }

    /// Reads the rest of the body: a client that is still sending would not see an answer if its connection were
    /// closed.
    private static void finish(HttpServletRequest request, PacedBody body, HttpServletResponse response) {
        boolean waitsForAWord = request.getHeader("Expect") != null && !body.isBegun();
        if (body.isFinished() || body.isTooSlow() || waitsForAWord) {
            return;
        }
        var buffer = new byte[BUFFER];
        try {
            response.flushBuffer();
            for (int left = MOST_UNWANTED; left > 0 && !body.isFinished(); ) {
                int count = body.read(buffer, 0, BUFFER);
                left = count < 0 ? 0 : left - count;
            }
        } catch (ProblemException | IOException over) {
            LOG.debug("{}: the rest of the body is left unread: {}", request.getRequestURI(), over.getMessage());
        }
    }

    /// A request whose body must arrive at a minimum rate.
    private static final class Paced extends HttpServletRequestWrapper {
        private final PacedBody body;

        Paced(HttpServletRequest request, PacedBody body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }
}
