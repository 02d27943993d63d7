package io.santoku.running;

import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationState;
import io.santoku.lifecycle.HealPolicy;
import io.santoku.lifecycle.Healing;
import io.santoku.lifecycle.Observations;
import io.santoku.lifecycle.ResourceObservation;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.lifecycle.Subnets;
import io.santoku.plan.Plan;
import io.santoku.slice.Holder;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks periodically, slowly and few at a time, whether the resources that slices and shared subnets hold still exist
/// unchanged, and starts healing where the heal policy is `auto`.
public final class DriftWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);
    private static final int AT_ONCE = 8;
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private final Healing healing;
    private final Observations observations;
    private final Holders holders;
    private final Pace pace;
    private final Set<Holder> looking = ConcurrentHashMap.newKeySet();

    /// The sources from which policies and operations of holders are read.
    public record Holders(Slices slices, Subnets subnets, OperationLog operations) {}

    /// The interval between two observations of a holder, the executor that runs observations, and the clock.
    public record Pace(Duration interval, Executor workers, Clock clock) {}

    public DriftWatch(Healing healing, Observations observations, Holders holders, Pace pace) {
        this.healing = healing;
        this.observations = observations;
        this.holders = holders;
        this.pace = pace;
    }

    /// Starts to observe the holders that are due, those not observed for the longest time first; does not wait for
    /// answers.
    public void round() {
        int free = AT_ONCE - looking.size();
        if (free > 0) {
            observations
                    .due(pace.clock().instant().minus(pace.interval()), free)
                    .forEach(this::begin);
        }
    }

    private void begin(Holder holder) {
        if (looking.add(holder)) {
            pace.workers().execute(() -> {
                try {
                    look(holder);
                } finally {
                    looking.remove(holder);
                }
            });
        }
    }

    private void look(Holder holder) {
        List<ResourceObservation> seen = healing.look(holder).orElseGet(List::of);
        Optional<Plan> needed = healing.needed(holder, seen);
        if (needed.isEmpty()) {
            return;
        }
        LOG.warn("{} is out of sync: {}", holder, reasons(needed.get()));
        if (isToBeHealed(holder) && !hasJustFailed(holder)) {
            LOG.info("healing {}: {}", holder, healing.heal(holder).getClass().getSimpleName());
        }
    }

    private static List<String> reasons(Plan needed) {
        return needed.steps().stream()
                .map(step -> step.id() + " (" + step.reason().sentence() + ")")
                .toList();
    }

    /// A shared subnet is healed if the heal policy of at least one slice that uses it is `auto`.
    private boolean isToBeHealed(Holder holder) {
        return switch (holder) {
            case SliceId id -> isAuto(id);
            case SubnetId id ->
                holders.subnets().find(id).stream()
                        .flatMap(subnet -> subnet.users().stream())
                        .anyMatch(this::isAuto);
        };
    }

    private boolean isAuto(SliceId id) {
        return holders.slices()
                .find(id)
                .map(Slice::conduct)
                .filter(conduct -> conduct.heal() == HealPolicy.AUTO)
                .isPresent();
    }

    private boolean hasJustFailed(Holder holder) {
        var latest = OperationLog.Query.all().of(holder).of(OperationKind.HEAL).first(1);
        return holders.operations().list(latest).stream()
                .filter(heal -> heal.state() == OperationState.FAILED)
                .anyMatch(heal -> heal.endedAt() != null
                        && heal.endedAt()
                                .plus(AFTER_FAILURE)
                                .isAfter(pace.clock().instant()));
    }
}
