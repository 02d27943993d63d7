package io.santoku.api.v1.slices;

import io.santoku.execution.OperationId;
import io.santoku.execution.OperationLog;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The operations that are followed on this node.
final class Tails {
    private final OperationLog log;
    private final Executor workers;
    private final Function<EventView, String> json;
    private final Map<OperationId, Tail> followed = new ConcurrentHashMap<>();

    Tails(OperationLog log, Executor workers, Function<EventView, String> json) {
        this.log = log;
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

    private @Nullable Tail begin(OperationId id) {
        return log.find(id)
                .map(recorded -> begin(id, new Tail(recorded, log, json)))
                .orElse(null);
    }

    private Tail begin(OperationId id, Tail tail) {
        workers.execute(() -> run(id, tail));
        return tail;
    }

    private void run(OperationId id, Tail tail) {
        try {
            tail.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            followed.remove(id, tail);
            tail.close();
        }
    }
}
