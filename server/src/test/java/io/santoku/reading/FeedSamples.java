package io.santoku.reading;

import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationState;
import io.santoku.execution.Span;
import io.santoku.slice.SliceId;
import java.time.Instant;

/// Snapshots for tests.
public final class FeedSamples {
    private FeedSamples() {}

    /// An operation that runs on the slice `slice-1`.
    public static Snapshot.OfOperation operation(String id) {
        var summary = new OperationLog.Summary(
                new OperationId(id),
                new SliceId("slice-1"),
                OperationKind.ORDER,
                OperationState.RUNNING,
                new OperationLog.Progress(0, 3, 0),
                Instant.EPOCH,
                new Span(Instant.EPOCH, null));
        return new Snapshot.OfOperation(summary, null);
    }
}
