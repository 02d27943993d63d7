package io.santoku.store.dispatch;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Does things again and again, each by one node of the cluster at a time: db-scheduler picks the node and finds
/// another when that is gone.
public final class ClusterRounds implements AutoCloseable {
    private static final String TABLE = "scheduled_rounds";
    private static final Duration LONGEST_POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final double JITTER = 0.1;

    private final Scheduler scheduler;
    private final JdbcClient housekeeping;
    private final String node;

    /// Something to do about every `pause`; `work` should not take long.
    public record Round(String name, Duration pause, Runnable work) {}

    /// The pause after a round, a little longer or shorter each time, so that many installations do not ask at once.
    private record Jittered(Duration pause, RandomGenerator chance) implements Schedule {
        @Override
        public Instant getNextExecutionTime(ExecutionComplete done) {
            double factor = chance.nextDouble(1 - JITTER, 1 + JITTER);
            return done.getTimeDone().plusMillis(Math.round(pause.toMillis() * factor));
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return now;
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }

    public ClusterRounds(DataSource source, String node, RandomGenerator chance, List<Round> rounds) {
        this.node = node;
        this.housekeeping = JdbcClient.create(source);
        this.scheduler = Scheduler.create(source)
                .tableName(TABLE)
                .startTasks(rounds.stream().map(round -> task(round, chance)).toList())
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(Math.max(1, rounds.size()))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(polling(rounds))
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(Duration.ZERO)
                .build();
    }

    /// Starts; what an earlier incarnation of this node still held is released first.
    public void start() {
        housekeeping
                .sql("UPDATE scheduled_rounds SET picked = false, picked_by = NULL, last_heartbeat = NULL WHERE"
                        + " picked_by = ?")
                .param(node)
                .update();
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    private static RecurringTask<Void> task(Round round, RandomGenerator chance) {
        return Tasks.recurring(round.name(), new Jittered(round.pause(), chance))
                .execute((_, _) -> round.work().run());
    }

    private static Duration polling(List<Round> rounds) {
        return rounds.stream()
                .map(round -> round.pause().dividedBy(2))
                .reduce(LONGEST_POLLING, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
}
