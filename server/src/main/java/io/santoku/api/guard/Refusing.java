package io.santoku.api.guard;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Answers requests that never reach a controller as if a controller had thrown the problem. The resolver is looked up
/// at the first use, because the filters are created before it.
record Refusing(Supplier<HandlerExceptionResolver> resolver) {
    void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        refuse(new ProblemException(problem), request, response);
    }

    void refuse(RuntimeException why, HttpServletRequest request, HttpServletResponse response) {
        resolver.get().resolveException(request, response, null, why);
    }
}
