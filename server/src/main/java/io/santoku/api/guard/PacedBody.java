package io.santoku.api.guard;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;

/// A body that must arrive at a minimum rate: a client that sends too slowly would occupy a connection and a thread.
final class PacedBody extends ServletInputStream {
    private static final long NANOS = 1_000_000_000L;

    private final ServletInputStream body;
    private final GuardSettings.Bodies pace;
    private final long start = System.nanoTime();
    private long received;
    private boolean isTooSlow;

    PacedBody(ServletInputStream body, GuardSettings.Bodies pace) {
        this.body = body;
        this.pace = pace;
    }

    /// Whether any of the body was read.
    boolean isBegun() {
        return received > 0 || body.isFinished();
    }

    /// Whether the body was abandoned because it arrived too slowly.
    boolean isTooSlow() {
        return isTooSlow;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int count = body.read(into, offset, length);
            received += Math.max(count, 0);
            if (count >= 0 && isBehind()) {
                throw tooSlow();
            }
            return count;
        } catch (IOException e) {
            if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException) {
                throw tooSlow();
            }
            throw e;
        }
    }

    private boolean isBehind() {
        long elapsed = System.nanoTime() - start;
        return elapsed > pace.total().toNanos()
                || (elapsed > pace.patience().toNanos() && received < elapsed / NANOS * pace.bytesPerSecond());
    }

    private ProblemException tooSlow() {
        isTooSlow = true;
        return new ProblemException(Problem.of(
                ProblemType.TOO_SLOW,
                "%d bytes of the body arrived within %d seconds."
                        .formatted(received, (System.nanoTime() - start) / NANOS)));
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
