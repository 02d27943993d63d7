package io.santoku.store.dispatch;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.santoku.execution.Dispatcher;
import io.santoku.execution.Journal;
import io.santoku.execution.OperationId;
import io.santoku.execution.Operations;
import io.santoku.execution.Rest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Assigns each operation to one node of the cluster. db-scheduler claims operations, sends heartbeats, wakes them and
/// takes over those of dead nodes; the journal stores the operations and fences their writers.
public final class ClusterDispatcher implements Dispatcher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterDispatcher.class);
    static final String TABLE = "scheduled_tasks";
    private static final String TASK = "operation";
    private static final int AT_ONCE = 400;
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final CustomTask<Void> task;
    private final SchedulerClient client;
    private final JdbcClient main;
    private final Scheduler scheduler;
    private final Picks picks;
    private final Running running = new Running();
    private final AtomicBoolean leaving = new AtomicBoolean();
    private final Settling settling = new Settling();
    private final DatabaseClock clock;
    private final Runner runner;

    /// `main` takes part in the callers' transactions; `own` serves only claims and heartbeats, so that they never
    /// queue behind other work.
    public record Sources(DataSource main, DataSource own) {}

    /// Carries out operations, and makes no further call once `mayCall` returns false:
    /// [io.santoku.execution.Operations#run].
    @FunctionalInterface
    public interface Runner {
        /// Blocks until the operation has ended or has to wait.
        Rest run(OperationId id, BooleanSupplier mayCall);
    }

    /// `runner` carries out operations on this node; `clock` is common to all nodes.
    public ClusterDispatcher(Sources sources, String node, DatabaseClock clock, Runner runner) {
        this.clock = clock;
        this.runner = runner;
        this.picks = new Picks(sources.own(), TABLE, node);
        this.task = Tasks.custom(TASK, Void.class)
                .onFailure((failed, operations) ->
                        settling.settle(failed, () -> operations.reschedule(failed, after(AFTER_TROUBLE))))
                .onDeadExecution((dead, operations) -> {
                    settling.once(dead, () -> revive(dead, operations));
                    wakeIn(Duration.ZERO);
                })
                .execute((instance, context) ->
                        completion(new OperationId(instance.getId()), context.getCurrentlyExecuting()));
        this.main = JdbcClient.create(sources.main());
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(sources.main()), task)
                .build();
        this.scheduler = Heartbeats.kept(Scheduler.create(sources.own(), task))
                .clock(clock)
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(AT_ONCE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(POLLING)
                .shutdownMaxWait(Duration.ZERO)
                .build();
    }

    /// Starts to pick operations; first releases those that an earlier process of this node still holds, so that they
    /// resume at once.
    public void start() {
        int held = picks.release();
        LOG.info("this node takes work up; operations that its last process still held: {}", held);
        scheduler.start();
    }

    @Override
    public void dispatch(OperationId id) {
        SchedulerFaults.reporting(() -> scheduleNow(new TaskInstance<>(TASK, id.value())));
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

    /// Schedules the operation, or wakes it if it waits; a running operation notices the change by itself.
    private void scheduleNow(TaskInstance<Void> operation) {
        Instant now = clock.instant();
        if (client.scheduleIfNotExists(operation, now)) {
            return;
        }
        main.sql("UPDATE scheduled_tasks SET execution_time = :now WHERE task_name = :task AND task_instance = :id"
                        + " AND picked = false AND execution_time > :now")
                .param("now", Timestamp.from(now))
                .param("task", TASK)
                .param("id", operation.getId())
                .update();
    }

    /// Makes no further call, waits for calls in progress, and releases the unfinished operations, so that other nodes
    /// take them over at once.
    @Override
    public void close() {
        leaving.set(true);
        settling.close();
        scheduler.stop();
        if (running.awaitNone()) {
            picks.releaseIfPossible();
        }
    }

    /// Triggers a poll when the pause is over: regular polling would be up to one interval late. Should this node be
    /// gone by then, the polling of another node picks the operation.
    private void wakeIn(Duration pause) {
        CompletableFuture.delayedExecutor(Math.max(0, pause.toMillis()) + 1, TimeUnit.MILLISECONDS)
                .execute(scheduler::triggerCheckForDueExecutions);
    }

    private void revive(ExecutionComplete dead, ExecutionOperations<Void> operations) {
        operations.reschedule(dead, clock.instant());
        LOG.warn(
                "operation {} is free again: node {} gives no signs of life",
                dead.getExecution().getId(),
                dead.getExecution().pickedBy);
    }

    private Instant after(Duration pause) {
        return clock.instant().plus(pause);
    }

    private CompletionHandler<Void> completion(OperationId id, CurrentlyExecuting execution) {
        var lease = new Lease(execution, clock, Heartbeats.DEAD, leaving);
        if (!running.begin(id)) {
            return again(AFTER_TROUBLE);
        }
        try {
            return switch (runner.run(id, lease)) {
                case Rest.Over _ -> (complete, operations) -> settling.settle(complete, operations::remove);
                case Rest.Until(var time) -> again(Duration.between(clock.instant(), time));
            };
        } catch (Journal.Fenced fenced) {
            LOG.warn("{}; the node that has claimed the operation continues it", fenced.getMessage());
            return again(AFTER_TROUBLE);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("operation {} has to wait for the database: {}", id, away.getMessage());
            return again(AFTER_TROUBLE);
        } catch (Operations.Stopped _) {
            return (_, _) -> {};
        } finally {
            running.end(id);
        }
    }

    /// Reschedules the operation; has no effect once another node has picked it.
    private CompletionHandler<Void> again(Duration pause) {
        return (complete, operations) -> {
            settling.settle(complete, () -> operations.reschedule(complete, after(pause)));
            wakeIn(pause);
        };
    }
}
