package io.santoku.lifecycle;

import io.santoku.execution.Dispatcher;
import io.santoku.execution.OperationId;
import io.santoku.lifecycle.AuditReport.Orphan;
import io.santoku.plan.Observed;
import io.santoku.plan.Plan;
import io.santoku.plan.Planner;
import io.santoku.plan.ResourceGraph;
import io.santoku.provisioning.Provisioning;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.List;
import java.util.Optional;

/// Removes unheld resources from components, owner by owner; never anything of an owner that still exists.
public final class CleanUp {
    private final Stores stores;
    private final OperationStarter starter;

    public CleanUp(Stores stores, Dispatcher dispatcher, Lifecycle.Environment environment) {
        this.stores = stores;
        this.starter = new OperationStarter(stores, dispatcher, environment);
    }

    /// The plan that removes these orphans.
    static Plan plan(List<Orphan> orphans) {
        List<Provisioning.Found> found = orphans.stream()
                .map(orphan -> new Provisioning.Found(orphan.component(), orphan.trace()))
                .toList();
        return Planner.plan(ResourceGraph.EMPTY, Observed.ofStrays(Provisioning.strays(found)), ResourceGraph.EMPTY);
    }

    /// Whether a slice or a shared subnet of this id is stored.
    boolean lives(String owner) {
        return stores.slices().find(new SliceId(owner)).isPresent()
                || stores.subnets().find(new SubnetId(owner)).isPresent();
    }

    /// Starts a clean-up; empty while an operation works on the owner, and if the owner exists after all.
    Optional<OperationId> start(String owner, List<Orphan> orphans) {
        return stores.transactions().inTransaction(() -> {
            if (lives(owner) || stores.operations().open(new SliceId(owner)).isPresent()) {
                return Optional.empty();
            }
            return Optional.of(starter.cleanUp(new SliceId(owner), plan(orphans), Phase.TERMINATING)
                    .id());
        });
    }
}
