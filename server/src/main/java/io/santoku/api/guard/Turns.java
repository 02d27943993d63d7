package io.santoku.api.guard;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Makes methods marked [AsksComponents] wait for their turn, for at most 20 seconds by default, and refuses them to
/// pages of other sites.
final class Turns implements HandlerInterceptor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HELD = Turns.class.getName() + ".held";

    private final Duration patience;
    private final Map<Method, Semaphore> turns = new ConcurrentHashMap<>();

    Turns() {
        this(PATIENCE);
    }

    Turns(Duration patience) {
        this.patience = patience;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        AsksComponents asks =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(AsksComponents.class) : null;
        if (asks == null) {
            return true;
        }
        if (GuardFilter.isForeign(request)) {
            throw new ProblemException(GuardFilter.crossSite());
        }
        Semaphore turn =
                turns.computeIfAbsent(((HandlerMethod) handler).getMethod(), _ -> new Semaphore(asks.atOnce(), true));
        if (!isOurs(turn)) {
            throw new ProblemException(Problem.of(
                    ProblemType.TOO_MANY_REQUESTS,
                    "Components are being asked for others, %d at once; try again in a moment."
                            .formatted(asks.atOnce())));
        }
        request.setAttribute(HELD, turn);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(HELD) instanceof Semaphore turn) {
            request.removeAttribute(HELD);
            turn.release();
        }
    }

    private boolean isOurs(Semaphore turn) {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
