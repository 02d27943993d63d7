package io.santoku.api.guard;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Answers requests that never come to a controller, as if one had thrown the problem. The resolver is asked for late:
/// filters are there before it.
record Refusing(Supplier<HandlerExceptionResolver> resolver) {
    void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        refuse(new ProblemException(problem), request, response);
    }

    void refuse(RuntimeException why, HttpServletRequest request, HttpServletResponse response) {
        resolver.get().resolveException(request, response, null, why);
    }
}
