package io.santoku.api.v1.slices;

import io.santoku.execution.Journal;
import io.santoku.execution.OperationLog;
import io.santoku.lifecycle.Observation;
import io.santoku.lifecycle.Observations;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.running.alert.RuntimeError;
import java.util.List;

/// Puts together all that is known of a slice.
record SliceReading(Slices slices, OperationLog operations, Journal journal, Observations observations) {

    SliceView view(Slice slice, List<RuntimeError> failing) {
        List<Observation> seen = observations.of(slice.id());
        boolean isAdrift = seen.stream().anyMatch(Observation::isAdrift);
        return SliceViews.of(
                slice,
                new SliceViews.Seen(
                        operations.find(slice.operation()).orElseThrow(),
                        journal.instruction(slice.operation()).orElse(null),
                        failing,
                        seen,
                        isAdrift ? SyncViews.drift(seen, slices.held(slice.id())) : List.of()));
    }
}
