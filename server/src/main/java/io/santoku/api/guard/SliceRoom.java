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

/// Refuses methods marked [MakesSlice] once the maximum number of slices exists, including those that are being ordered
/// on this node. The slices are counted again after a minute, and before an order is refused; orders on other nodes may
/// meanwhile exceed the limit. No order waits for the count of another order.
public final class SliceRoom implements HandlerInterceptor {
    private static final long AGE = Duration.ofMinutes(1).toNanos();
    private static final String UNDER_WAY = SliceRoom.class.getName() + ".underWay";

    private final LongSupplier count;
    private final int most;
    private long begun;
    private long ended;
    private @Nullable Counted last;

    /// A count: `slices` existed after `ended` orders had ended; `at` is the time when the count began.
    private record Counted(long slices, long ended, long at) {}

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

    /// The database may delay the count, so the count runs outside the monitor, which orders need when they end.
    private void enter() {
        if (isLetIn()) {
            return;
        }
        long at = System.nanoTime();
        long before = ended();
        enter(new Counted(count.getAsLong(), before, at));
    }

    private synchronized boolean isLetIn() {
        boolean isRoom = last != null && System.nanoTime() - last.at() < AGE && taken(last) < most;
        if (isRoom) {
            begun++;
        }
        return isRoom;
    }

    private synchronized void enter(Counted now) {
        last = now;
        if (now.slices() >= most) {
            throw refused(
                    ProblemType.LIMIT_REACHED,
                    "There are %d slices already (setting limits.slices); failed ones count too."
                            .formatted(now.slices()));
        }
        if (taken(now) >= most) {
            throw refused(
                    ProblemType.TOO_MANY_REQUESTS,
                    "Orders under way may take the room that is left (setting limits.slices); try again in a moment.");
        }
        begun++;
    }

    /// Returns the counted slices, plus one for each order that may have created its slice since the count.
    private long taken(Counted counted) {
        return counted.slices() + begun - counted.ended();
    }

    private synchronized long ended() {
        return ended;
    }

    private synchronized void leave() {
        ended++;
    }

    private static ProblemException refused(ProblemType type, String detail) {
        return new ProblemException(Problem.of(type, detail));
    }
}
