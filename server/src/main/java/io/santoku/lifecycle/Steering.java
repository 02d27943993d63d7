package io.santoku.lifecycle;

import io.santoku.execution.Dispatcher;
import io.santoku.execution.Instruction;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.slice.SubnetId;
import java.util.Optional;

/// Gives operators' instructions to operations that are under way.
public final class Steering {
    private final Stores stores;
    private final Dispatcher dispatcher;

    public Steering(Stores stores, Dispatcher dispatcher) {
        this.stores = stores;
        this.dispatcher = dispatcher;
    }

    /// Gives the operation an instruction, which it reads at its next turn: within about a second, on any node. If it
    /// cannot follow the instruction then, its journal says why.
    public InstructionResult instruct(OperationId id, Instruction instruction) {
        return stores.operations()
                .find(id)
                .map(found -> checked(found, instruction))
                .orElseGet(InstructionResult.Unknown::new);
    }

    private InstructionResult checked(Recorded found, Instruction instruction) {
        Optional<String> obstacle = obstacle(found, instruction);
        if (obstacle.isPresent()) {
            return new InstructionResult.Inapplicable(obstacle.get());
        }
        return stores.transactions().inTransaction(() -> instructed(found, instruction));
    }

    private InstructionResult instructed(Recorded found, Instruction instruction) {
        OperationId id = found.operation().id();
        if (!stores.journal().instruct(id, instruction)) {
            return new InstructionResult.Inapplicable("It has ended, goes on already, or is being cancelled.");
        }
        dispatcher.dispatch(id);
        return new InstructionResult.Taken(found);
    }

    private static Optional<String> obstacle(Recorded found, Instruction instruction) {
        if (!instruction.fits(found.state().state())) {
            return Optional.of("It is %s.".formatted(found.state().state().text()));
        }
        if (found.operation().holder() instanceof SubnetId) {
            return Optional.of("It works for all slices that share a function: cancel or delete those.");
        }
        if (instruction == Instruction.CANCEL && found.operation().kind().deletes()) {
            return Optional.of("A deletion goes on to its end.");
        }
        return Optional.empty();
    }
}
