package io.santoku.api.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.api.problem.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses query parameters that no method reads: a filter that is misspelt or has no value would select everything.
final class QueryCheck implements HandlerInterceptor {
    private static final int LONGEST = 100;
    private static final Pattern PARTS = Pattern.compile("&");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && handler instanceof HandlerMethod method) {
            SortedSet<String> known = known(method);
            refuse(parts(query).filter(part -> !known.contains(name(part))), unknown(known));
            refuse(parts(query).filter(part -> value(part).isBlank()), "needs a value");
        }
        return true;
    }

    private static SortedSet<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(QueryCheck::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> name(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        if (query == null) {
            return Stream.empty();
        }
        return Stream.of(query.name().isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : query.name());
    }

    private static Stream<String> parts(String query) {
        return PARTS.splitAsStream(query).filter(part -> !part.isEmpty());
    }

    private static String name(String part) {
        return decoded(part.replaceFirst("=.*", ""));
    }

    private static String value(String part) {
        int start = part.indexOf('=');
        return start < 0 ? "" : decoded(part.substring(start + 1));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static String unknown(SortedSet<String> known) {
        return known.isEmpty()
                ? "is not known: there are no parameters here"
                : "is not known; known are " + String.join(", ", known);
    }

    private static void refuse(Stream<String> parts, String message) {
        List<Violation> violations = parts.map(QueryCheck::name)
                .distinct()
                .map(QueryCheck::shortened)
                .map(name -> new Violation(name, message))
                .toList();
        if (!violations.isEmpty()) {
            throw new ProblemException(Problem.of(
                            ProblemType.INVALID_PARAMETER,
                            "The parameter %s %s."
                                    .formatted(violations.getFirst().pointer(), message))
                    .withViolations(violations));
        }
    }

    private static String shortened(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    }
}
