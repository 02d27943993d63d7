package io.santoku.reading;

import io.santoku.execution.JournalEntry;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationLog;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Maintenance;
import io.santoku.lifecycle.Slices;
import io.santoku.running.alert.FailingNetworkService;
import io.santoku.slice.Snssai;
import org.jspecify.annotations.Nullable;

/// The state of a thing after a change of it.
public sealed interface Snapshot {
    /// The type of the event.
    FeedType type();

    /// A slice in short; after its deletion `isRemoved`, with its last state.
    record OfSlice(Slices.Brief slice, Snssai snssai, OperationId operation, boolean isRemoved) implements Snapshot {
        @Override
        public FeedType type() {
            return FeedType.SLICE;
        }
    }

    /// An operation in short, and the journal entry that is about the operation as a whole, if one was the reason.
    record OfOperation(
            OperationLog.Summary operation, @Nullable JournalEntry entry) implements Snapshot {
        @Override
        public FeedType type() {
            return FeedType.OPERATION;
        }
    }

    /// A step, as its journal entry describes it.
    record OfStep(JournalEntry entry) implements Snapshot {
        @Override
        public FeedType type() {
            return FeedType.STEP;
        }
    }

    /// A registered component with its last check and its maintenance; after its removal `isRemoved`.
    record OfComponent(
            ComponentId id,
            String name,
            String driver,
            @Nullable ComponentCheck check,
            @Nullable Maintenance maintenance,
            boolean isRemoved)
            implements Snapshot {
        @Override
        public FeedType type() {
            return FeedType.COMPONENT;
        }
    }

    /// A network service of a slice; `isFiring` while alerts report that it fails.
    record OfAlert(FailingNetworkService service, boolean isFiring) implements Snapshot {
        @Override
        public FeedType type() {
            return FeedType.ALERT;
        }
    }
}
