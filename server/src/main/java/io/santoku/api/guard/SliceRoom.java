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
/// may exceed the bound. Nobody waits for the count of another one.
public final class SliceRoom implements HandlerInterceptor {
    private static final long AGE = Duration.ofMinutes(1).toNanos();
    private static final String UNDER_WAY = SliceRoom.class.getName() + ".underWay";

    private final LongSupplier count;
    private final int most;
    private long begun;
    private long ended;
    private @Nullable Counted last;

    /// So many slices there were, after so many orders had ended; `at` is when the count began.
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

    /// The database may keep the count waiting, so it is asked outside the monitor that orders need to end.
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

    /// Those that were counted, and one for each order that may have made its slice since.
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
