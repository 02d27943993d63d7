package io.santoku.api.v1.events;

import io.santoku.api.v1.policy.FailureView;
import io.santoku.api.v1.slices.EventView;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.OperationLog;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentCheck;
import io.santoku.inventory.Maintenance;
import io.santoku.reading.FeedEvent;
import io.santoku.reading.Snapshot;
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
        @Nullable OperationEventView operation,
        @Nullable EventView entry,
        @Nullable EventView step,
        @Nullable ComponentEventView component,
        @Nullable AlertEventView alert) {

    static FeedEventView of(FeedEvent event) {
        String type = event.snapshot().type().text();
        var view = new FeedEventView(type, event.at(), null, null, null, null, null, null);
        return switch (event.snapshot()) {
            case Snapshot.OfSlice slice -> view.with(SliceEventView.of(slice));
            case Snapshot.OfOperation(var operation, var entry) ->
                view.with(OperationEventView.of(operation), entry == null ? null : entry(event, entry));
            case Snapshot.OfStep(var entry) -> view.withStep(entry(event, entry));
            case Snapshot.OfComponent component -> view.with(ComponentEventView.of(component));
            case Snapshot.OfAlert alert -> view.with(AlertEventView.of(alert));
        };
    }

    private static EventView entry(FeedEvent event, JournalEntry entry) {
        return EventView.of(String.valueOf((@Nullable Object) event.operation()), entry);
    }

    private FeedEventView with(SliceEventView snapshot) {
        return new FeedEventView(type, at, snapshot, operation, entry, step, component, alert);
    }

    private FeedEventView with(OperationEventView snapshot, @Nullable EventView reason) {
        return new FeedEventView(type, at, slice, snapshot, reason, step, component, alert);
    }

    private FeedEventView withStep(EventView snapshot) {
        return new FeedEventView(type, at, slice, operation, entry, snapshot, component, alert);
    }

    private FeedEventView with(ComponentEventView snapshot) {
        return new FeedEventView(type, at, slice, operation, entry, step, snapshot, alert);
    }

    private FeedEventView with(AlertEventView snapshot) {
        return new FeedEventView(type, at, slice, operation, entry, step, component, snapshot);
    }

    /// A slice in short; `removed` once it is deleted.
    record SliceEventView(
            String id,
            String name,
            String status,
            String phase,
            SnssaiEventView snssai,
            String operation,
            Instant createdAt,
            @Nullable Instant runningAt,
            boolean removed) {
        static SliceEventView of(Snapshot.OfSlice snapshot) {
            return new SliceEventView(
                    snapshot.slice().id().value(),
                    snapshot.slice().name(),
                    snapshot.slice().standing().status(),
                    snapshot.slice().standing().phase().text(),
                    new SnssaiEventView(
                            snapshot.snssai().sst(), snapshot.snssai().sd()),
                    snapshot.operation().value(),
                    snapshot.slice().createdAt(),
                    snapshot.slice().standing().runningAt(),
                    snapshot.isRemoved());
        }
    }

    /// S-NSSAI (3GPP TS 23.003, 28.4.2).
    record SnssaiEventView(int sst, @Nullable String sd) {}

    /// An operation in short, on a `slice` or a shared `subnet`; `left` is how many resources it left at
    /// components.
    record OperationEventView(
            String id,
            @Nullable String slice,
            @Nullable String subnet,
            String kind,
            String state,
            StepCountView progress,
            int left,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        static OperationEventView of(OperationLog.Summary operation) {
            return new OperationEventView(
                    operation.id().value(),
                    operation.holder() instanceof SliceId slice ? slice.value() : null,
                    operation.holder() instanceof SubnetId subnet ? subnet.value() : null,
                    operation.kind().text(),
                    operation.state().text(),
                    new StepCountView(operation.stepsDone(), operation.stepsTotal()),
                    operation.left(),
                    operation.createdAt(),
                    operation.startedAt(),
                    operation.endedAt());
        }
    }

    /// The number of finished steps, and of all steps.
    record StepCountView(int done, int total) {}

    /// A registered component; `result` is the worst finding of its last check, `findings` are those that an
    /// operator should know of. `removed` once it is not registered any more.
    record ComponentEventView(
            String kind,
            String id,
            String name,
            String type,
            @Nullable String result,
            @Nullable Instant checkedAt,
            List<String> findings,
            @Nullable MaintenanceEventView maintenance,
            boolean removed) {
        static ComponentEventView of(Snapshot.OfComponent component) {
            ComponentCheck check = component.check();
            return new ComponentEventView(
                    component.id().kind().text(),
                    component.id().id(),
                    component.name(),
                    component.driver(),
                    check == null ? null : worst(check),
                    check == null ? null : check.at(),
                    check == null ? List.of() : check.worries(),
                    MaintenanceEventView.of(component.maintenance()),
                    component.isRemoved());
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
