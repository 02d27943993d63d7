package io.santoku.app;

import io.santoku.execution.OperationId;
import io.santoku.execution.OperationLog;
import io.santoku.lifecycle.DeleteResult;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.OrderResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Orders and deletes one slice, so that a recording JVM learns the classes and methods that this uses. The build runs
/// it once; it makes later starts, and the first slice after them, faster.
final class Rehearsal {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 20;
    private static final Map<String, Object> NEST = Map.of(
            "base_slice_descriptor",
            Map.of(
                    "base_slice_des_id",
                    "rehearsal",
                    "coverage",
                    List.of("edge1", "edge2"),
                    "delay_tolerance",
                    true,
                    "network_DL_throughput",
                    Map.of("guaranteed", 200_000)));

    private final RunningServer server;

    Rehearsal(RunningServer server) {
        this.server = server;
    }

    void play() throws InterruptedException {
        var lifecycle = server.part(Lifecycle.class);
        if (!(lifecycle.order(NEST, List.of()) instanceof OrderResult.Ordered(var slice))) {
            throw new IllegalStateException("the rehearsal's slice was declined");
        }
        await(slice.operation());
        if (!(lifecycle.delete(slice.id(), false) instanceof DeleteResult.Deleting(var operation))) {
            throw new IllegalStateException("the rehearsal's slice cannot be deleted");
        }
        await(operation.id());
    }

    private void await(OperationId id) throws InterruptedException {
        var operations = server.part(OperationLog.class);
        var pause = new CountDownLatch(1);
        for (long waited = 0; waited < LIMIT.toMillis(); waited += PAUSE_MILLIS) {
            if (operations.find(id).orElseThrow().state().state().ended()) {
                return;
            }
            pause.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("operation " + id + " does not end");
    }
}
