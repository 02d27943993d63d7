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

/// Runs periodic tasks, each on one node of the cluster at a time; db-scheduler picks the node, and another one when
/// that is gone.
public final class ClusterRounds implements AutoCloseable {
    private static final String TABLE = "scheduled_rounds";
    private static final Duration LONGEST_POLLING = Duration.ofSeconds(1);
    private static final double JITTER = 0.1;

    private final Scheduler scheduler;
    private final Picks picks;

    /// A task to run about every `pause`; `work` should not take long.
    public record Round(String name, Duration pause, Runnable work) {}

    /// The pause after a round, varied by up to 10 % each time, so that many installations do not send requests at the
    /// same moment.
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

    /// `clock` is the one that all nodes have in common.
    public ClusterRounds(
            DataSource source, String node, DatabaseClock clock, RandomGenerator chance, List<Round> rounds) {
        this.picks = new Picks(source, TABLE, node);
        this.scheduler = Heartbeats.kept(Scheduler.create(source))
                .clock(clock)
                .tableName(TABLE)
                .startTasks(
                        rounds.stream().map(round -> task(round, clock, chance)).toList())
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(Math.max(1, rounds.size()))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(polling(rounds))
                .shutdownMaxWait(Duration.ZERO)
                .build();
    }

    /// Starts the rounds; first releases those that an earlier process of this node still holds.
    public void start() {
        picks.release();
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
        picks.releaseIfPossible();
    }

    private static RecurringTask<Void> task(Round round, DatabaseClock clock, RandomGenerator chance) {
        return Tasks.recurring(round.name(), new Jittered(round.pause(), chance))
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((_, _) -> round.work().run());
    }

    private static Duration polling(List<Round> rounds) {
        return rounds.stream()
                .map(round -> round.pause().dividedBy(2))
                .reduce(LONGEST_POLLING, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
}
