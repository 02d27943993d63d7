package io.santoku.api.v1.events;

import io.santoku.execution.OperationState;
import io.santoku.reading.Counts;
import io.santoku.reading.FeedType;
import io.santoku.slice.Phase;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// An event with how many slices there are in each phase, how many operations that have not ended in each state, and
/// how
/// many network services fail. `type` is `counts`.
record CountsEventView(String type, Instant at, NumbersView counts) {

    static CountsEventView of(Counts counts, Instant at) {
        return new CountsEventView(FeedType.COUNTS.text(), at, NumbersView.of(counts));
    }

    /// Slices by phase, open operations by state, and failing network services; numbers of 0 are listed, too.
    record NumbersView(Map<String, Long> slices, Map<String, Long> operations, long failingServices) {
        static NumbersView of(Counts counts) {
            var slices = new LinkedHashMap<String, Long>();
            Arrays.stream(Phase.values())
                    .forEach(phase -> slices.put(phase.text(), counts.slices().getOrDefault(phase, 0L)));
            var operations = new LinkedHashMap<String, Long>();
            Arrays.stream(OperationState.values())
                    .filter(state -> !state.ended())
                    .forEach(state ->
                            operations.put(state.text(), counts.operations().getOrDefault(state, 0L)));
            return new NumbersView(slices, operations, counts.failingServices());
        }
    }
}
