package io.santoku.api.v1.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.api.v1.policy.FailureView;
import io.santoku.api.v1.slices.EventView;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.OperationLog;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.Maintenance;
import io.santoku.lifecycle.Slices;
import io.santoku.reading.FeedEvent;
import io.santoku.reading.Snapshot;
import io.santoku.slice.Holder;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An event of the feed in the form of the API. `type` names the member with the snapshot; `entry` is the journal entry
/// that was the reason of an `operation` event, if one was.
record FeedEventView(
        String type,
        Instant at,
        @Nullable SliceEventView slice,
        @JsonUnwrapped WorkEventView work,
        @Nullable ComponentEventView component,
        @Nullable AlertEventView alert) {

    static FeedEventView of(FeedEvent event) {
        Snapshot snapshot = event.snapshot();
        return new FeedEventView(
                snapshot.type().text(),
                event.at(),
                snapshot instanceof Snapshot.OfSlice slice ? SliceEventView.of(slice) : null,
                WorkEventView.of(event),
                snapshot instanceof Snapshot.OfComponent component ? ComponentEventView.of(component) : null,
                snapshot instanceof Snapshot.OfAlert alert ? AlertEventView.of(alert) : null);
    }

    /// An operation, with the journal entry that was the reason of the event, or one step of an operation.
    record WorkEventView(
            @Nullable OperationEventView operation,
            @Nullable EventView entry,
            @Nullable EventView step) {
        static WorkEventView of(FeedEvent event) {
            Snapshot.OfOperation changed =
                    event.snapshot() instanceof Snapshot.OfOperation operation ? operation : null;
            JournalEntry reason = changed == null ? null : changed.entry();
            return new WorkEventView(
                    changed == null ? null : OperationEventView.of(changed.operation()),
                    reason == null ? null : entry(event, reason),
                    event.snapshot() instanceof Snapshot.OfStep(var entry) ? entry(event, entry) : null);
        }

        private static EventView entry(FeedEvent event, JournalEntry entry) {
            return EventView.of(String.valueOf((@Nullable Object) event.operation()), entry);
        }
    }

    /// A slice in short; `removed` once it is deleted.
    record SliceEventView(
            String id,
            String name,
            SnssaiEventView snssai,
            @JsonUnwrapped SliceStandingEventView standing,
            String operation,
            boolean removed) {
        static SliceEventView of(Snapshot.OfSlice snapshot) {
            return new SliceEventView(
                    snapshot.slice().id().value(),
                    snapshot.slice().name(),
                    new SnssaiEventView(
                            snapshot.snssai().sst(), snapshot.snssai().sd()),
                    SliceStandingEventView.of(snapshot.slice()),
                    snapshot.operation().value(),
                    snapshot.isRemoved());
        }
    }

    /// The status and phase of a slice, when it was created, and since when it runs.
    record SliceStandingEventView(
            String status,
            String phase,
            Instant createdAt,
            @Nullable Instant runningAt) {
        static SliceStandingEventView of(Slices.Brief slice) {
            return new SliceStandingEventView(
                    slice.standing().status(),
                    slice.standing().phase().text(),
                    slice.createdAt(),
                    slice.standing().runningAt());
        }
    }

    /// S-NSSAI (3GPP TS 23.003, 28.4.2).
    record SnssaiEventView(int sst, @Nullable String sd) {}

    /// An operation in short, on a `slice` or a shared `subnet`; `left` is how many resources it left at
    /// components.
    record OperationEventView(
            String id,
            @JsonUnwrapped HolderEventView holder,
            String kind,
            String state,
            StepCountView progress,
            int left,
            @JsonUnwrapped OperationTimesEventView times) {
        static OperationEventView of(OperationLog.Summary operation) {
            return new OperationEventView(
                    operation.id().value(),
                    HolderEventView.of(operation.holder()),
                    operation.kind().text(),
                    operation.state().text(),
                    new StepCountView(
                            operation.progress().stepsDone(),
                            operation.progress().stepsTotal()),
                    operation.left(),
                    new OperationTimesEventView(operation.createdAt(), operation.startedAt(), operation.endedAt()));
        }
    }

    /// The slice or shared subnet that an operation works on.
    record HolderEventView(@Nullable String slice, @Nullable String subnet) {
        static HolderEventView of(Holder holder) {
            return new HolderEventView(
                    holder instanceof SliceId slice ? slice.value() : null,
                    holder instanceof SubnetId subnet ? subnet.value() : null);
        }
    }

    /// When an operation was created, started and ended.
    record OperationTimesEventView(
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /// The number of finished steps, and of all steps.
    record StepCountView(int done, int total) {}

    /// A registered component; `removed` once it is not registered any more.
    record ComponentEventView(
            String kind,
            String id,
            String name,
            String type,
            @JsonUnwrapped CheckEventView check,
            @Nullable MaintenanceEventView maintenance,
            boolean removed) {
        static ComponentEventView of(Snapshot.OfComponent component) {
            return new ComponentEventView(
                    component.id().kind().text(),
                    component.id().id(),
                    component.name(),
                    component.driver(),
                    CheckEventView.of(component.check()),
                    MaintenanceEventView.of(component.maintenance()),
                    component.isRemoved());
        }
    }

    /// The last check of a component: `result` is the worst finding, `findings` are those that an operator
    /// should know of.
    record CheckEventView(@Nullable String result, @Nullable Instant checkedAt, List<String> findings) {
        static CheckEventView of(@Nullable ComponentCheck check) {
            return new CheckEventView(
                    check == null ? null : worst(check),
                    check == null ? null : check.at(),
                    check == null ? List.of() : check.worries());
        }

        private static String worst(ComponentCheck check) {
            return check.items().stream()
                    .map(CheckItem::grade)
                    .max(Comparator.naturalOrder())
                    .orElse(CheckItem.Grade.OK)
                    .name()
                    .toLowerCase(Locale.ROOT);
        }
    }

    /// The maintenance of a component.
    record MaintenanceEventView(Instant since, String reason) {
        static @Nullable MaintenanceEventView of(@Nullable Maintenance maintenance) {
            return maintenance == null ? null : new MaintenanceEventView(maintenance.since(), maintenance.reason());
        }
    }

    /// A network service of a slice; `firing` while alerts report that it fails.
    record AlertEventView(String slice, FailureView service, boolean firing) {
        static AlertEventView of(Snapshot.OfAlert alert) {
            return new AlertEventView(
                    alert.service().slice().value(), FailureView.of(alert.service()), alert.isFiring());
        }
    }
}
