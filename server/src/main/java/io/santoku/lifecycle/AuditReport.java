package io.santoku.lifecycle;

import io.santoku.driver.Trace;
import io.santoku.execution.OperationId;
import io.santoku.inventory.ComponentId;
import io.santoku.plan.Plan;
import io.santoku.slice.Holder;
import java.util.List;

/// What an audit of everything found. `places` is how many lists and resources were looked at; `busy` whom operations
/// are working on, who are left out.
public record AuditReport(
        int places,
        List<Orphan> orphans,
        List<Adrift> adrift,
        List<Silent> silent,
        List<Holder> busy,
        List<Repair> repairs) {
    public AuditReport {
        orphans = List.copyOf(orphans);
        adrift = List.copyOf(adrift);
        silent = List.copyOf(silent);
        busy = List.copyOf(busy);
        repairs = List.copyOf(repairs);
    }

    /// Something outside that no slice holds, though its name is like ours. `known` tells whether this installation
    /// ever had that slice; if not, it may be another installation's, or newer than a backup that was restored.
    public record Orphan(ComponentId component, Trace trace, String owner, boolean known) {}

    /// What a slice or shared subnet holds and is missing outside (a ghost), or is otherwise than it was made (drift).
    public record Adrift(Holder holder, ComponentId component, Observation observation) {}

    /// A component that did not tell what it has.
    public record Silent(ComponentId component, String why) {}

    /// What a repair would do for one owner, or does: then under this operation.
    public record Repair(String owner, String what, Plan plan, List<OperationId> operation) {}

    /// Whether everything that answered is as it should be.
    public boolean isClean() {
        return orphans.isEmpty() && adrift.isEmpty();
    }
}
