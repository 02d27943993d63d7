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

/// Looks after network services that fail. A case is taken, decided and put back in one transaction, in which also the
/// operation begins that a decision starts: nothing is done twice, and nothing that was heard is forgotten in a crash.
public final class Caretaker {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Sources sources;
    private final Rulings rulings;
    private final Observation observation;
    private final Clock clock;

    /// What is stored: `slices` finds those that are, `isUnderWay` whether an operation has not ended.
    public record Sources(
            Function<SliceId, Optional<Slice>> slices,
            Predicate<OperationId> isUnderWay,
            Alerts alerts,
            PolicyBook book,
            Transactions transactions) {}

    /// `rules` are asked for each time; there are none while others decide.
    public Caretaker(Supplier<RuleBook> rules, Sources sources, Remedy remedy, Observation observation, Clock clock) {
        this.sources = sources;
        this.rulings = new Rulings(rules, sources.book(), remedy);
        this.observation = observation;
        this.clock = clock;
    }

    /// Looks at all cases that are due.
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
        look(new Matter(taken, slice.orElseThrow(), site.get(), clock.instant()));
    }

    private void look(Matter matter) {
        if (isUnsettled(matter)) {
            rulings.rule(failing(matter));
            return;
        }
        sources.book().put(matter.taken().until(matter.now().plus(BETWEEN_LOOKS)));
    }

    /// Whether there is something to decide: the service is down, and nothing is done about it yet. A service that was
    /// started anew counts as down only when it was seen so: its alert may not have heard of the new one.
    private boolean isUnsettled(Matter matter) {
        FailingCase taken = matter.taken();
        if (matter.slice().standing().phase() != Phase.RUNNING || isUnderWay(taken)) {
            return false;
        }
        return switch (observation.of(taken.failing().slice(), taken.failing().service())) {
            case UP -> false;
            case DOWN -> matter.isRestarted() || !taken.isSettled();
            case UNSEEN -> !matter.isRestarted() && !taken.isSettled();
        };
    }

    private boolean isUnderWay(FailingCase taken) {
        OperationId operation = taken.operation();
        return operation != null && sources.isUnderWay().test(operation);
    }

    private Matter failing(Matter matter) {
        if (!matter.isRestarted()) {
            return matter;
        }
        FailingService again = matter.taken().failing().again(matter.site().incarnation(), matter.now());
        sources.alerts().failsAgain(again);
        return new Matter(matter.taken().again(again), matter.slice(), matter.site(), matter.now());
    }

    private static Optional<ServiceSite> site(Slice slice, String key) {
        return slice.outline().sites().stream()
                .filter(site -> site.key().equals(key))
                .findFirst();
    }
}
