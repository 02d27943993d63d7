package io.santoku.lifecycle;

import io.santoku.activation.Activation;
import io.santoku.driver.Trace;
import io.santoku.execution.Dispatcher;
import io.santoku.execution.OperationId;
import io.santoku.lifecycle.AuditReport.Orphan;
import io.santoku.plan.Change;
import io.santoku.plan.Plan;
import io.santoku.plan.Resource;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import io.santoku.provisioning.Provisioning;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes away what is outside and nobody holds, owner by owner: network services first, then accounts, then tenants.
public final class CleanUp {
    private final Lifecycle.Stores stores;
    private final Starts starts;

    public CleanUp(Lifecycle.Stores stores, Dispatcher dispatcher, Lifecycle.Environment environment) {
        this.stores = stores;
        this.starts = new Starts(stores, dispatcher, environment);
    }

    /// The plan that removes these.
    static Plan plan(List<Orphan> orphans) {
        var steps = new ArrayList<Step>();
        Set<StepId> before = new HashSet<>();
        for (Trace.Kind kind : List.of(Trace.Kind.SERVICE, Trace.Kind.ACCOUNT, Trace.Kind.TENANT)) {
            List<Step> removals = orphans.stream()
                    .filter(orphan -> orphan.trace().kind() == kind)
                    .map(CleanUp::resource)
                    .distinct()
                    .map(resource -> removal(resource, before))
                    .toList();
            steps.addAll(removals);
            removals.forEach(step -> before.add(step.id()));
        }
        return new Plan(steps);
    }

    /// Starts it; empty while something works on the owner.
    Optional<OperationId> start(String owner, List<Orphan> orphans) {
        return stores.transactions().inTransaction(() -> {
            Optional<Slice> slice = stores.slices().lock(new SliceId(owner));
            if (stores.operations().open(new SliceId(owner)).isPresent()) {
                return Optional.empty();
            }
            Phase phase = slice.map(known -> known.standing().phase()).orElse(Phase.TERMINATING);
            return Optional.of(
                    starts.cleanUp(new SliceId(owner), plan(orphans), phase).id());
        });
    }

    private static Resource resource(Orphan orphan) {
        Trace trace = orphan.trace();
        return trace.kind() == Trace.Kind.SERVICE
                ? Activation.stray(orphan.component(), trace.name())
                : Provisioning.stray(orphan.component(), trace.kind(), trace.name());
    }

    private static Step removal(Resource resource, Set<StepId> after) {
        Change change = new Change.Remove(resource);
        return new Step(StepId.of(change), change, after);
    }
}
