package io.santoku.lifecycle;

import io.santoku.driver.DriverException;
import io.santoku.driver.Sight;
import io.santoku.execution.Dispatcher;
import io.santoku.execution.FailurePolicy;
import io.santoku.execution.Looks;
import io.santoku.execution.OperationId;
import io.santoku.plan.Observed;
import io.santoku.plan.Plan;
import io.santoku.plan.Planner;
import io.santoku.plan.ResourceGraph;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Seen;
import io.santoku.slice.Holder;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Observes whether the resources of slices and shared subnets still exist as they were made, and restores them.
public final class Healing {
    private final Stores stores;
    private final Observations observations;
    private final Looks looks;
    private final OperationStarter starter;
    private final Lifecycle.Environment environment;

    public Healing(
            Stores stores,
            Observations observations,
            Looks looks,
            Dispatcher dispatcher,
            Lifecycle.Environment environment) {
        this.stores = stores;
        this.observations = observations;
        this.looks = looks;
        this.starter = new OperationStarter(stores, dispatcher, environment);
        this.environment = environment;
    }

    /// A holder to heal: its phase, its latest operation, and the failure policy of a heal.
    private record Patient(
            Holder holder, Phase phase, OperationId latest, Optional<Finished> finished, FailurePolicy onFailure) {}

    /// The newest operation on a holder, and when it last ended: it may have been resumed since to retry what it left.
    private record Finished(OperationId id, @Nullable Instant at) {}

    /// Observes all resources of the holder, stores the observations and returns them. Blocks until the components
    /// answer; resources of components that do not answer are left out. Resources in doubt are observed too,
    /// because a failed heal leaves them so. Empty, and nothing is stored, if an operation works on the holder or
    /// did so meanwhile, because the observations may be outdated.
    public Optional<List<ResourceObservation>> look(Holder holder) {
        Optional<Finished> before = finished(holder);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var sights = new HashMap<ResourceId, Sight>();
        for (Slices.Held held : stores.slices().held(holder)) {
            sight(held).ifPresent(sight -> sights.put(held.id(), sight));
        }
        boolean counts = stores.transactions().inTransaction(() -> {
            find(holder, true);
            boolean isSame = finished(holder).equals(before);
            if (isSame) {
                observations.saw(holder, sights, environment.clock().instant());
            }
            return isSame;
        });
        return counts ? Optional.of(seen(holder, sights.keySet())) : Optional.empty();
    }

    /// Observes the holder and previews a heal.
    public HealResult preview(Holder holder) {
        return examined(holder, (patient, seen) -> {
            Plan plan = plan(holder, seen);
            return plan.steps().isEmpty() ? new HealResult.InSync() : new HealResult.Feasible(plan);
        });
    }

    /// Observes the holder, and starts to make missing resources and to repair differing ones. A slice's shared subnets
    /// are healed if the slice itself is in sync.
    public HealResult heal(Holder holder) {
        HealResult result = examined(
                holder,
                (patient, seen) -> plan(holder, seen).steps().isEmpty()
                        ? new HealResult.InSync()
                        : stores.transactions().inTransaction(() -> start(patient, seen)));
        return holder instanceof SliceId slice && result instanceof HealResult.InSync ? shared(slice) : result;
    }

    /// The plan of a heal for these observations; empty if there is nothing to do, or if the holder cannot be healed
    /// now.
    public Optional<Plan> needed(Holder holder, List<ResourceObservation> seen) {
        return find(holder, false)
                .filter(patient -> obstacle(patient).isEmpty())
                .map(_ -> plan(holder, seen))
                .filter(plan -> !plan.steps().isEmpty());
    }

    private List<ResourceObservation> seen(Holder holder, Set<ResourceId> now) {
        return observations.of(holder).stream()
                .filter(seen -> now.contains(seen.resource()))
                .toList();
    }

    /// The plan for these observations: the held resources are the wanted ones. Resources in doubt are made sure; those
    /// of a component that does not answer only if they depend on a resource that is repaired.
    Plan plan(Holder holder, List<ResourceObservation> seen) {
        List<Slices.Held> all = stores.slices().held(holder);
        Set<ResourceId> looked =
                seen.stream().map(ResourceObservation::resource).collect(Collectors.toSet());
        Set<ResourceId> doubtful =
                all.stream().filter(one -> !one.sure()).map(Slices.Held::id).collect(Collectors.toSet());
        Set<ResourceId> silent = all.stream()
                .map(Slices.Held::id)
                .filter(id -> !looked.contains(id))
                .collect(Collectors.toSet());
        ResourceGraph held =
                ResourceGraph.ofHeld(all.stream().map(Slices.Held::resource).toList(), doubtful);
        return Planner.plan(held, observed(seen, silent), held);
    }

    private static Observed observed(List<ResourceObservation> seen, Set<ResourceId> silent) {
        var sights = new HashMap<ResourceId, Seen>();
        seen.forEach(one -> one.seen().ifPresent(as -> sights.put(one.resource(), as)));
        return Observed.of(sights, silent);
    }

    /// Heals the subnets of the slice. A heal that has begun is the result even if another subnet could not be healed,
    /// because its operation runs.
    private HealResult shared(SliceId slice) {
        HealResult result = new HealResult.InSync();
        for (SliceSubnet subnet : stores.subnets().usedBy(slice)) {
            HealResult healed = heal(subnet.id());
            boolean counts = result instanceof HealResult.Healing
                    ? healed instanceof HealResult.Healing
                    : !(healed instanceof HealResult.InSync);
            result = counts ? healed : result;
        }
        return result;
    }

    private HealResult examined(Holder holder, BiFunction<Patient, List<ResourceObservation>, HealResult> then) {
        Optional<Patient> patient = find(holder, false);
        if (patient.isEmpty()) {
            return new HealResult.Unknown();
        }
        return obstacle(patient.get())
                .or(() -> look(holder).map(seen -> then.apply(patient.get(), seen)))
                .orElseGet(() -> overtaken(holder));
    }

    private Optional<HealResult> obstacle(Patient patient) {
        Optional<HealResult> busy =
                stores.operations().open(patient.holder()).map(open -> new HealResult.Busy(open.id()));
        if (busy.isPresent()) {
            return busy;
        }
        return patient.phase() == Phase.RUNNING
                ? Optional.empty()
                : Optional.of(new HealResult.Inapplicable("Only what runs is healed, and this is %s."
                        .formatted(patient.phase().text())));
    }

    /// The newest operation on the holder; empty while that operation works on it.
    private Optional<Finished> finished(Holder holder) {
        return stores.operations()
                .latest(holder)
                .filter(latest -> latest.state().ended())
                .map(latest -> new Finished(latest.id(), latest.endedAt()));
    }

    private HealResult overtaken(Holder holder) {
        return find(holder, false)
                .<HealResult>map(patient -> new HealResult.Busy(patient.latest()))
                .orElseGet(HealResult.Unknown::new);
    }

    /// Starts the heal, unless another operation has worked on the holder since the observation.
    private HealResult start(Patient seenAs, List<ResourceObservation> seen) {
        Holder holder = seenAs.holder();
        Optional<Patient> locked = find(holder, true);
        if (locked.isEmpty()) {
            return new HealResult.Unknown();
        }
        if (!locked.get().equals(seenAs) || stores.operations().open(holder).isPresent()) {
            return new HealResult.Busy(locked.get().latest());
        }
        return new HealResult.Healing(starter.heal(holder, plan(holder, seen), seenAs.onFailure()));
    }

    /// A heal never rolls back: the resources that it has made already are wanted, even if others failed.
    private Optional<Patient> find(Holder holder, boolean locked) {
        return switch (holder) {
            case SliceId id ->
                (locked ? stores.slices().lock(id) : stores.slices().find(id))
                        .map(slice -> new Patient(
                                id,
                                slice.standing().phase(),
                                slice.operation(),
                                finished(holder),
                                slice.conduct().onFailure() == FailurePolicy.ASK
                                        ? FailurePolicy.ASK
                                        : FailurePolicy.KEEP));
            case SubnetId id ->
                (locked ? stores.subnets().lock(id) : stores.subnets().find(id))
                        .map(subnet -> new Patient(
                                id,
                                subnet.standing().phase(),
                                subnet.operation(),
                                finished(holder),
                                FailurePolicy.KEEP));
        };
    }

    private Optional<Sight> sight(Slices.Held held) {
        try {
            return Optional.of(looks.at(held.resource(), held.facts()));
        } catch (DriverException silent) {
            return Optional.empty();
        }
    }
}
