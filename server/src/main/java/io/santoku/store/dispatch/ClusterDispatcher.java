package io.santoku.store.dispatch;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.santoku.execution.Dispatcher;
import io.santoku.execution.Journal;
import io.santoku.execution.OperationId;
import io.santoku.execution.Rest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Gives each operation to one node of the cluster: db-scheduler claims, keeps alive, wakes and takes over; what an
/// operation is and who may write it is the journal's.
public final class ClusterDispatcher implements Dispatcher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterDispatcher.class);
    private static final String TASK = "operation";
    private static final int AT_ONCE = 400;
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final CustomTask<Void> task;
    private final SchedulerClient client;
    private final Scheduler scheduler;
    private final JdbcClient housekeeping;
    private final String node;
    private final Clock clock;

    /// `main` takes part in callers' transactions; `own` serves claims and heartbeats alone, so that they never queue
    /// behind work.
    public record Sources(DataSource main, DataSource own) {}

    /// Carries operations out, making no call once `mayCall` is false: [io.santoku.execution.Operations#run].
    @FunctionalInterface
    public interface Runner {
        /// Blocks until the operation is over or rests.
        Rest run(OperationId id, BooleanSupplier mayCall);
    }

    /// `run` carries an operation out on this node.
    public ClusterDispatcher(Sources sources, String node, Clock clock, Runner run) {
        this.node = node;
        this.clock = clock;
        DataSource own = sources.own();
        this.housekeeping = JdbcClient.create(own);
        this.task = Tasks.custom(TASK, Void.class)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, clock.instant().plus(AFTER_TROUBLE)))
                .onDeadExecutionRevive()
                .execute((instance, _) -> completion(run, new OperationId(instance.getId())));
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(sources.main()), task)
                .build();
        this.scheduler = Scheduler.create(own, task)
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(AT_ONCE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ZERO)
                .build();
    }

    /// Takes up work; what an earlier incarnation of this node still held is released first, so that it resumes at
    /// once.
    public void start() {
        housekeeping
                .sql("UPDATE scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL WHERE"
                        + " picked_by = ?")
                .param(node)
                .update();
        scheduler.start();
    }

    @Override
    public void dispatch(OperationId id) {
        client.scheduleIfNotExists(new TaskInstance<>(TASK, id.value()), clock.instant());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            scheduler.triggerCheckForDueExecutions();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    /// Polling alone would notice it up to an interval late; should this node be gone by then, another's polling does.
    private void wakeAt(Instant time) {
        long pause = Math.max(0, Duration.between(clock.instant(), time).toMillis()) + 1;
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS)
                .execute(scheduler::triggerCheckForDueExecutions);
    }

    private CompletionHandler<Void> completion(Runner run, OperationId id) {
        try {
            return switch (run.run(id, () -> true)) {
                case Rest.Over _ -> new CompletionHandler.OnCompleteRemove<>();
                case Rest.Until(var time) ->
                    (complete, operations) -> {
                        operations.reschedule(complete, time);
                        wakeAt(time);
                    };
            };
        } catch (Journal.Fenced fenced) {
            LOG.warn("{}; leaving it to them", fenced.getMessage());
            return (_, _) -> {};
        }
    }
}
