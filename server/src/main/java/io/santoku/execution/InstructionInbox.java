package io.santoku.execution;

import io.santoku.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Receives operators' instructions to a run, and judges whether the run can follow them.
final class InstructionInbox {
    /// The interval between two looks for an instruction.
    static final Duration PAUSE = Duration.ofSeconds(1);

    private final Journal journal;
    private final Operation operation;
    private final Decider decider;
    private Instant last = Instant.MIN;

    InstructionInbox(Journal journal, Operation operation, Decider decider) {
        this.journal = journal;
        this.operation = operation;
        this.decider = decider;
    }

    /// The instruction that was given since the last call; empty if the interval is not over yet.
    Optional<Event.Instructed> poll(RunState state, Instant now) {
        if (now.isBefore(last.plus(PAUSE))) {
            return Optional.empty();
        }
        last = now;
        return take(state);
    }

    /// The instruction that was given since the last call, without waiting for the interval: no operation ends with an
    /// instruction that it has not read.
    Optional<Event.Instructed> take(RunState state) {
        return journal.instruction(operation.id())
                .map(instruction -> new Event.Instructed(instruction, refusal(instruction, state)));
    }

    private @Nullable String refusal(Instruction instruction, RunState state) {
        if (!instruction.fits(state.state())) {
            return "the operation is " + state.state().text();
        }
        return switch (instruction) {
            case CANCEL -> uncancellable(state);
            case SKIP ->
                operation.plan().steps().stream().anyMatch(step -> isNeeded(step, state))
                        ? "the slice cannot do without what failed"
                        : null;
            case RETRY, ROLL_BACK -> null;
        };
    }

    private @Nullable String uncancellable(RunState state) {
        if (operation.kind().deletes()) {
            return "a deletion goes on to its end";
        }
        return decider.isPastReturn(state) ? "something was removed already" : null;
    }

    private static boolean isNeeded(Step step, RunState state) {
        return state.step(step.id()).stage() == Stage.FAILED && !Decider.dispensable(step);
    }
}
