package io.santoku.reading;

import io.santoku.execution.OperationState;
import io.santoku.slice.Phase;
import java.util.Map;

/// The number of slices in each phase, of operations that have not ended in each state, and of network services that
/// fail according to alerts.
public record Counts(Map<Phase, Long> slices, Map<OperationState, Long> operations, long failingServices) {
    public Counts {
        slices = Map.copyOf(slices);
        operations = Map.copyOf(operations);
    }
}
