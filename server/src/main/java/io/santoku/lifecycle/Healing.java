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

/// Looks whether what slices and shared subnets hold is still there as it was made, and makes it so again.
public final class Healing {
    private final Lifecycle.Stores stores;
    private final Observations observations;
    private final Looks looks;
    private final OperationStarter starter;
    private final Lifecycle.Environment environment;

    public Healing(
            Lifecycle.Stores stores,
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

    /// Who holds, the phase, the latest operation, and what becomes of a heal that fails.
    private record Patient(
            Holder holder, Phase phase, OperationId latest, Optional<Finished> finished, FailurePolicy onFailure) {}

    /// The newest operation on a holder, and when it ended, last: what it left may have been taken up since.
    private record Finished(OperationId id, @Nullable Instant at) {}

    /// Asks every component about what the holder has there, stores what they show and returns it. Blocks
    /// for their answers; who does not answer is left out. What is held in doubt is looked at too, for a heal
    /// that failed leaves it so. Empty, and nothing is stored, if the holder is being worked on or was meanwhile:
    /// what was seen then need not have been there.
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

    /// Looks, and says what a heal would do.
    public HealResult preview(Holder holder) {
        return examined(holder, (patient, seen) -> {
            Plan plan = plan(holder, seen);
            return plan.steps().isEmpty() ? new HealResult.InSync() : new HealResult.Feasible(plan);
        });
    }

    /// Looks, and starts to make what is missing and to mend what is different. A slice's shared subnets are healed
    /// with it.
    public HealResult heal(Holder holder) {
        HealResult result = examined(
                holder,
                (patient, seen) -> plan(holder, seen).steps().isEmpty()
                        ? new HealResult.InSync()
                        : stores.transactions().inTransaction(() -> start(patient, seen)));
        return holder instanceof SliceId slice && result instanceof HealResult.InSync ? shared(slice) : result;
    }

    /// What a heal would do about what was seen; empty if that is nothing, or if the holder cannot be healed now.
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

    /// The plan for what was seen: what is held is what is wanted. What is in doubt is made sure; at a component that
    /// is
    /// silent only if it stands on something that is mended.
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
        var told = new HashMap<ResourceId, Seen>();
        seen.forEach(one -> one.seen().ifPresent(as -> told.put(one.resource(), as)));
        return Observed.of(told, silent);
    }

    /// A heal that has begun is the result also if another subnet could not be healed: its operation runs.
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
                        .formatted(patient.phase().word())));
    }

    /// The newest operation on the holder; empty while that works on it.
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

    /// What was seen counts only if nothing was done since.
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

    /// What a heal has made already is what the slice wants: it is never taken away again because more failed.
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
