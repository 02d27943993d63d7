package io.santoku.api.guard;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses what [MakesSlice] once there are as many slices as there may be. They are counted again when that many could
/// have been made since, or after a minute; what other nodes make meanwhile may exceed the bound.
public final class SliceRoom implements HandlerInterceptor {
    private static final Duration AGE = Duration.ofMinutes(1);

    private final LongSupplier count;
    private final int most;
    private final AtomicReference<@Nullable Left> left = new AtomicReference<>();

    /// How many more there may be, as of a time.
    private record Left(AtomicLong slices, long counted) {
        boolean isFresh() {
            return slices.get() > 0 && System.nanoTime() - counted < AGE.toNanos();
        }
    }

    public SliceRoom(LongSupplier count, int most) {
        this.count = count;
        this.most = most;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean makes = handler instanceof HandlerMethod method && method.hasMethodAnnotation(MakesSlice.class);
        if (makes && left().slices().getAndDecrement() <= 0) {
            throw new ProblemException(Problem.of(
                    ProblemType.LIMIT_REACHED,
                    "There are %d slices already (setting limits.slices); failed ones count too.".formatted(most)));
        }
        return true;
    }

    private Left left() {
        Left known = left.get();
        if (known != null && known.isFresh()) {
            return known;
        }
        var counted = new Left(new AtomicLong(most - count.getAsLong()), System.nanoTime());
        left.set(counted);
        return counted;
    }
}
