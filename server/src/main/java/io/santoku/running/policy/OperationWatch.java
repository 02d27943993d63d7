package io.santoku.running.policy;

import io.santoku.execution.Event;
import io.santoku.execution.ExecutionListener;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationState;
import io.santoku.execution.Writing;
import io.santoku.lifecycle.Slices;
import io.santoku.running.alert.Alerts;
import io.santoku.slice.SliceId;
import java.util.List;

/// Watches the operations on slices: reports ordered slices to policy engines, and clears failures that a change has
/// ended.
public final class OperationWatch implements ExecutionListener {
    private final Slices slices;
    private final Alerts alerts;
    private final PolicyEngines engines;

    public OperationWatch(Slices slices, Alerts alerts, PolicyEngines engines) {
        this.slices = slices;
        this.alerts = alerts;
        this.engines = engines;
    }

    @Override
    public void written(Operation operation, List<JournalEntry> entries, Writing writing) {
        if (operation.holder() instanceof SliceId slice) {
            entries.forEach(entry -> process(slice, operation.kind(), entry.event()));
        }
    }

    private void process(SliceId slice, OperationKind kind, Event event) {
        if (kind == OperationKind.ORDER && event instanceof Event.Started) {
            slices.find(slice).ifPresent(found -> engines.ordered(found.nest()));
        }
        if (kind == OperationKind.MODIFY && event instanceof Event.Ended(var end) && end == OperationState.SUCCEEDED) {
            alerts.changed(slice);
        }
    }
}
