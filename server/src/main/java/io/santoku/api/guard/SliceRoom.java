package io.santoku.api.guard;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses what [MakesSlice] once there are as many slices as there may be, those included that are being ordered on
/// this node. They are counted again after a minute, and before an order is refused; what other nodes make meanwhile
/// may exceed the bound.
public final class SliceRoom implements HandlerInterceptor {
    private static final long AGE = Duration.ofMinutes(1).toNanos();
    private static final String UNDER_WAY = SliceRoom.class.getName() + ".underWay";

    private final LongSupplier count;
    private final int most;
    private int underWay;
    private long counted;
    private int begun;
    private @Nullable Long countedAt;

    public SliceRoom(LongSupplier count, int most) {
        this.count = count;
        this.most = most;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(MakesSlice.class)) {
            enter();
            request.setAttribute(UNDER_WAY, true);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(UNDER_WAY) != null) {
            request.removeAttribute(UNDER_WAY);
            leave();
        }
    }

    private synchronized void enter() {
        boolean isFresh = countedAt != null && System.nanoTime() - countedAt < AGE;
        if (!isFresh || counted + begun >= most) {
            counted = count.getAsLong();
            countedAt = System.nanoTime();
            begun = underWay;
        }
        if (counted + begun >= most) {
            throw new ProblemException(Problem.of(
                    ProblemType.LIMIT_REACHED,
                    "There are %d slices already (setting limits.slices); failed ones count too.".formatted(most)));
        }
        begun++;
        underWay++;
    }

    private synchronized void leave() {
        underWay--;
    }
}
