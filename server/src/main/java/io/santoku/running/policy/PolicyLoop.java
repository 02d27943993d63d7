package io.santoku.running.policy;

import io.santoku.execution.OperationId;
import io.santoku.inventory.Transactions;
import io.santoku.lifecycle.Slice;
import io.santoku.placement.ServiceSite;
import io.santoku.running.alert.Alerts;
import io.santoku.running.alert.FailingService;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Decides what to do about failing network services. One transaction takes a case, decides it, stores the decision,
/// and starts the operation that the decision requires: nothing is done twice, and a crash loses no alert.
public final class PolicyLoop {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Sources sources;
    private final PolicyDecider decider;
    private final ServiceObservation observation;
    private final Clock clock;

    /// The stored data: `slices` finds existing slices, `isUnderWay` says whether an operation has not ended yet.
    public record Sources(
            Function<SliceId, Optional<Slice>> slices,
            Predicate<OperationId> isUnderWay,
            Alerts alerts,
            PolicyBook book,
            Transactions transactions) {}

    /// `rules` are read for each decision; there are none while an external engine decides.
    public PolicyLoop(
            Supplier<RuleBook> rules, Sources sources, Remedy remedy, ServiceObservation observation, Clock clock) {
        this.sources = sources;
        this.decider = new PolicyDecider(rules, sources.book(), remedy);
        this.observation = observation;
        this.clock = clock;
    }

    /// Handles all cases that are due.
    public void round() {
        boolean isMore = true;
        while (isMore) {
            isMore = sources.transactions().inTransaction(() -> {
                Optional<FailingCase> due = sources.book().takeDue(clock.instant());
                due.ifPresent(this::look);
                return due.isPresent();
            });
        }
    }

    private void look(FailingCase taken) {
        FailingService failing = taken.failing();
        Optional<Slice> slice = sources.slices().apply(failing.slice());
        Optional<ServiceSite> site = slice.flatMap(found -> site(found, failing.key()));
        sources.alerts().changed(failing.slice());
        if (site.isEmpty() || site.get().stopped()) {
            sources.book().drop(taken);
            return;
        }
        look(new PolicyCase(taken, slice.orElseThrow(), site.get(), clock.instant()));
    }

    private void look(PolicyCase policyCase) {
        if (isUnsettled(policyCase)) {
            decider.rule(failing(policyCase));
            return;
        }
        sources.book().put(policyCase.taken().until(policyCase.now().plus(BETWEEN_LOOKS)));
    }

    /// Whether a decision is needed: the service is down, and no operation works on it. A restarted service counts as
    /// down only when it was observed down, since its alert may still refer to the previous incarnation.
    private boolean isUnsettled(PolicyCase policyCase) {
        FailingCase taken = policyCase.taken();
        if (policyCase.slice().standing().phase() != Phase.RUNNING || isUnderWay(taken)) {
            return false;
        }
        return switch (observation.of(taken.failing().slice(), taken.failing().service())) {
            case UP -> false;
            case DOWN -> policyCase.isRestarted() || !taken.isSettled();
            case UNSEEN -> !policyCase.isRestarted() && !taken.isSettled();
        };
    }

    private boolean isUnderWay(FailingCase taken) {
        OperationId operation = taken.operation();
        return operation != null && sources.isUnderWay().test(operation);
    }

    private PolicyCase failing(PolicyCase policyCase) {
        if (!policyCase.isRestarted()) {
            return policyCase;
        }
        FailingService again =
                policyCase.taken().failing().again(policyCase.site().incarnation(), policyCase.now());
        sources.alerts().failsAgain(again);
        return new PolicyCase(policyCase.taken().again(again), policyCase.slice(), policyCase.site(), policyCase.now());
    }

    private static Optional<ServiceSite> site(Slice slice, String key) {
        return slice.outline().sites().stream()
                .filter(site -> site.key().equals(key))
                .findFirst();
    }
}
