package io.santoku.api.v1.slices;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationLog;
import io.santoku.reading.Cursor;
import io.santoku.reading.FeedTail;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The operations that are followed on this node.
final class Tails {
    private final OperationLog log;
    private final FeedTail feed;
    private final Executor workers;
    private final Function<EventView, String> json;
    private final Map<OperationId, Tail> followed = new ConcurrentHashMap<>();

    Tails(OperationLog log, FeedTail feed, Executor workers, Function<EventView, String> json) {
        this.log = log;
        this.feed = feed;
        this.workers = workers;
        this.json = json;
    }

    /// Adds a follower to the operation's tail, which the follower has to leave at the end. Empty when there is no such
    /// operation.
    Optional<Tail> follow(OperationId id) {
        while (true) {
            Optional<Tail> tail = Optional.ofNullable(followed.computeIfAbsent(id, this::begin));
            if (tail.isEmpty() || tail.get().join()) {
                return tail;
            }
            followed.remove(id, tail.get());
        }
    }

    /// Looks at the end of the feed first, so that no entry is written between the two looks unseen.
    private @Nullable Tail begin(OperationId id) {
        Cursor end = end();
        return log.find(id)
                .map(recorded -> begin(id, new Tail(recorded, log, json), end))
                .orElse(null);
    }

    private Cursor end() {
        try {
            return feed.end()
                    .orElseThrow(() -> new ProblemException(
                            Problem.of(ProblemType.UNAVAILABLE, "The events cannot be read; try again in a moment.")));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while it looked for the end of the feed", stop);
        }
    }

    private Tail begin(OperationId id, Tail tail, Cursor end) {
        workers.execute(() -> run(id, tail, end));
        return tail;
    }

    private void run(OperationId id, Tail tail, Cursor end) {
        try {
            tail.run(feed, end);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            followed.remove(id, tail);
            tail.close();
        }
    }
}
