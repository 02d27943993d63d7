package io.santoku.api.v1.slices;

import io.santoku.execution.Journal;
import io.santoku.execution.OperationLog;
import io.santoku.lifecycle.Observations;
import io.santoku.lifecycle.ResourceObservation;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.running.alert.FailingNetworkService;
import io.santoku.slice.Holder;
import java.util.List;

/// Combines all data about a slice.
record SliceReading(Slices slices, OperationLog operations, Journal journal, Observations observations) {

    SliceView view(Slice slice, List<FailingNetworkService> failing) {
        List<ResourceObservation> seen = observations.of(slice.id());
        return SliceViews.of(
                slice,
                new SliceViews.Seen(
                        operations.find(slice.operation()).orElseThrow(),
                        journal.instruction(slice.operation()).orElse(null),
                        failing,
                        seen,
                        drift(slice.id(), seen)));
    }

    /// Returns the differences in the resources that a slice or a shared subnet holds.
    List<SyncViews.DriftView> drift(Holder holder) {
        return drift(holder, observations.of(holder));
    }

    private List<SyncViews.DriftView> drift(Holder holder, List<ResourceObservation> seen) {
        boolean isAdrift = seen.stream().anyMatch(ResourceObservation::isAdrift);
        return isAdrift ? SyncViews.drift(seen, slices.held(holder)) : List.of();
    }
}
