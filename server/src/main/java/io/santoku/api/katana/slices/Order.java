package io.santoku.api.katana.slices;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.execution.RunState;
import io.santoku.execution.StepState;
import io.santoku.plan.ResourceId;
import java.util.Optional;

/// The operation that ordered a slice, and its state by the journal.
record Order(Operation operation, RunState state) {
    static Order of(Recorded recorded) {
        return new Order(recorded.operation(), recorded.state());
    }

    /// Returns the step that made a resource.
    Optional<StepState> step(ResourceId resource) {
        return operation.plan().steps().stream()
                .filter(step -> step.resource().id().equals(resource))
                .findFirst()
                .map(step -> state.step(step.id()));
    }
}
