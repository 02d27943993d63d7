package io.santoku.simulation;

import io.santoku.execution.Journal;
import io.santoku.execution.OperationId;
import io.santoku.execution.Operations;
import io.santoku.execution.Rest;
import io.santoku.simulation.Memory.ExecutionRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// Gives operations to processes as the scheduler over PostgreSQL does: whoever picks one keeps it by its heartbeats;
/// who misses too many is taken over from, and stops calling some time before that.
final class Scheduling {
    // as io.santoku.store.dispatch has them
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final Duration DEAD = Duration.ofSeconds(8);
    private static final Duration LEASE = Duration.ofMillis(5_600);
    private static final Duration HEARING = Duration.ofSeconds(1);
    private static final Duration SWEEPING = Duration.ofSeconds(20);
    private static final Duration TAKING_UP = Duration.ofSeconds(3);
    private static final int AT_ONCE = 3;

    private final Memory memory;
    private final Timeline timeline;
    private final Story story;
    private final boolean isTrusting;

    /// `isTrusting`: planted, nobody ever stops calling.
    Scheduling(Memory memory, Timeline timeline, Story story, boolean isTrusting) {
        this.memory = memory;
        this.timeline = timeline;
        this.story = story;
        this.isTrusting = isTrusting;
    }

    void dispatch(Incarnation process, OperationId id) {
        memory.touch();
        if (!memory.executions.containsKey(id.value())) {
            put(id.value(), new ExecutionRow(timeline.instant(), null, Instant.MIN, 0));
        }
        memory.afterCommit(() -> timeline.in(Duration.ZERO, process, () -> pick(process)));
    }

    /// What an earlier life of the node had picked is free again.
    void start(Incarnation process) {
        memory.executions.forEach((id, row) -> {
            if (process.node.equals(row.picker())) {
                put(id, new ExecutionRow(row.due(), null, row.heartbeat(), row.version() + 1));
            }
        });
        poll(process);
        beat(process);
        timeline.in(SWEEPING, process, () -> sweep(process));
        timeline.in(TAKING_UP, process, () -> takeUp(process));
    }

    private void takeUp(Incarnation process) {
        timeline.in(TAKING_UP, process, () -> takeUp(process));
        try {
            process.server().tending().takingUp().round();
        } catch (Refused why) {
            story.add("%s cannot take up what was left: %s".formatted(process.node, why.why()));
        }
    }

    private void sweep(Incarnation process) {
        timeline.in(SWEEPING, process, () -> sweep(process));
        try {
            process.server().tending().subnets().removeUnused();
        } catch (Refused why) {
            story.add("%s cannot look for unused subnets: %s".formatted(process.node, why.why()));
        }
    }

    private void poll(Incarnation process) {
        timeline.in(POLLING, process, () -> poll(process));
        pick(process);
    }

    private void pick(Incarnation process) {
        Instant now = timeline.instant();
        if (process.isCutOff(now)) {
            return;
        }
        memory.executions.entrySet().stream()
                .filter(entry -> entry.getValue().picker() == null
                        && !entry.getValue().due().isAfter(now)
                        && !process.running.containsKey(entry.getKey()))
                .limit(AT_ONCE)
                .toList()
                .forEach(entry -> pick(process, entry.getKey(), entry.getValue()));
    }

    private void pick(Incarnation process, String id, ExecutionRow row) {
        Instant now = timeline.instant();
        put(id, new ExecutionRow(row.due(), process.node, now, row.version() + 1));
        var execution = new Execution(new OperationId(id), row.version() + 1, now);
        process.running.put(id, execution);
        story.add("%s picks %s".formatted(process.node, id));
        timeline.in(Duration.ZERO, process, () -> begin(process, execution));
    }

    private void beat(Incarnation process) {
        timeline.in(HEARTBEAT, process, () -> beat(process));
        Instant now = timeline.instant();
        if (process.isCutOff(now)) {
            return;
        }
        process.running.values().forEach(execution -> beat(process, execution, now));
        memory.executions.forEach((id, row) -> {
            if (row.picker() != null && row.heartbeat().plus(DEAD).isBefore(now)) {
                story.add("%s finds that %s has left %s".formatted(process.node, row.picker(), id));
                put(id, new ExecutionRow(now, null, row.heartbeat(), row.version() + 1));
            }
        });
    }

    private void beat(Incarnation process, Execution execution, Instant now) {
        if (isMine(process, execution)) {
            ExecutionRow row = row(execution);
            put(execution.id.value(), new ExecutionRow(row.due(), row.picker(), now, row.version()));
            execution.seen = now;
        } else {
            execution.isLost = true;
        }
    }

    private boolean isMine(Incarnation process, Execution execution) {
        ExecutionRow row = memory.executions.get(execution.id.value());
        return row != null && process.node.equals(row.picker()) && row.version() == execution.version;
    }

    private ExecutionRow row(Execution execution) {
        return Objects.requireNonNull(memory.executions.get(execution.id.value()));
    }

    private void put(String id, ExecutionRow row) {
        memory.put(memory.executions, id, row);
    }

    private boolean mayCall(Execution execution) {
        return isTrusting || (!execution.isLost && timeline.instant().isBefore(execution.seen.plus(LEASE)));
    }

    private void begin(Incarnation process, Execution execution) {
        try {
            Operations operations = process.server().operations();
            execution.work = operations.take(execution.id, () -> mayCall(execution), () -> ring(process, execution));
            turn(process, execution);
        } catch (Refused why) {
            fail(process, execution, why.why());
        } catch (Journal.Fenced _) {
            fail(process, execution, "it is fenced");
        }
    }

    private void ring(Incarnation process, Execution execution) {
        if (!execution.isRung) {
            execution.isRung = true;
            timeline.in(Duration.ZERO, process, () -> {
                execution.isRung = false;
                turn(process, execution);
            });
        }
    }

    private void turn(Incarnation process, Execution execution) {
        switch (execution.state) {
            case OVER -> {}
            case FAILING -> letCallsEnd(process, execution);
            case WORKING -> work(process, execution);
        }
    }

    private void work(Incarnation process, Execution execution) {
        try {
            Operations.Work work = Objects.requireNonNull(execution.work);
            Optional<Rest> rest = work.turn();
            rest.ifPresentOrElse(
                    end -> end(process, execution, end), () -> setAlarm(process, execution, work.nextDue()));
        } catch (Refused why) {
            fail(process, execution, why.why());
        } catch (Journal.Fenced _) {
            fail(process, execution, "it is fenced");
        }
    }

    /// Something is due, or an operator may have said something.
    private void setAlarm(Incarnation process, Execution execution, Optional<Instant> next) {
        Instant hearing = timeline.instant().plus(HEARING);
        Instant due = next.filter(hearing::isAfter).orElse(hearing);
        Instant alarm = execution.alarm;
        if (alarm == null || due.isBefore(alarm) || !alarm.isAfter(timeline.instant())) {
            execution.alarm = due;
            timeline.at(due, process, () -> turn(process, execution));
        }
    }

    private void fail(Incarnation process, Execution execution, String why) {
        story.add("%s cannot go on with %s: %s".formatted(process.node, execution.id, why));
        execution.state = Execution.State.FAILING;
        letCallsEnd(process, execution);
    }

    private void letCallsEnd(Incarnation process, Execution execution) {
        if (execution.work == null || !execution.work.isCalling()) {
            end(process, execution, new Rest.Until(timeline.instant().plusSeconds(1)));
        }
    }

    /// Who cannot reach the database tries until it is there or others have taken over.
    private void end(Incarnation process, Execution execution, Rest rest) {
        execution.state = Execution.State.OVER;
        if (process.isCutOff(timeline.instant())) {
            timeline.in(POLLING, process, () -> end(process, execution, rest));
            return;
        }
        process.running.remove(execution.id.value(), execution);
        if (!isMine(process, execution)) {
            return;
        }
        switch (rest) {
            case Rest.Over _ -> memory.remove(memory.executions, execution.id.value());
            case Rest.Until(var time) -> {
                put(execution.id.value(), new ExecutionRow(time, null, Instant.MIN, execution.version + 1));
                timeline.at(time, process, () -> pick(process));
            }
        }
    }
}
