package io.santoku.execution;

import io.santoku.driver.ClaimLost;
import io.santoku.driver.DriverException;
import io.santoku.driver.Effects;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.inventory.ComponentId;
import io.santoku.plan.Change;
import io.santoku.plan.Resource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes one attempt at a change through its handler, and turns whatever happens into an [Outcome].
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final ResourceKinds kinds;
    private final Supplier<String> incidents;

    Attempts(ResourceKinds kinds, Supplier<String> incidents) {
        this.kinds = kinds;
        this.incidents = incidents;
    }

    /// What is left of an attempt that an error of the machine ended: without it the operation would wait for ever.
    static Outcome died(Change change) {
        ComponentId component = change.resource().component();
        return new Outcome.Fell(
                Fault.BUG, new Failure(Fault.BUG.kind(), component, "its step", "see the log", true, null));
    }

    /// Blocks for as long as the calls of the attempt take.
    Outcome make(Change change, @Nullable Object known, ResourceHandler.Surroundings surroundings, Hold hold) {
        var touched = new AtomicBoolean();
        var outcome = new AtomicReference<Outcome>();
        var watch = new Effects.Watch(touched, hold.mayCall(), hold.name());
        Effects.watch(watch, () -> outcome.set(guarded(change, known, surroundings, touched)));
        return outcome.get();
    }

    /// The claim that an attempt is made for: what it is called, and whether it still stands.
    record Hold(String name, BooleanSupplier mayCall) {}

    private Outcome guarded(
            Change change, @Nullable Object known, ResourceHandler.Surroundings surroundings, AtomicBoolean touched) {
        ComponentId component = change.resource().component();
        try {
            return carriedOut(change, known, surroundings);
        } catch (DriverException met) {
            Fault fault = Fault.of(met.fault());
            String detail = met.fault().detail();
            return new Outcome.Fell(
                    fault, new Failure(fault.kind(), component, met.call(), detail, touched.get(), null));
        } catch (ClaimLost _) {
            return new Outcome.Lost();
        } catch (RuntimeException bug) {
            String incident = incidents.get();
            LOG.error(
                    "incident {} in {} {}",
                    incident,
                    change.verb(),
                    change.resource().id(),
                    bug);
            String detail = "see incident " + incident + " in the log";
            return new Outcome.Fell(
                    Fault.BUG, new Failure(Fault.BUG.kind(), component, "its step", detail, true, incident));
        }
    }

    private Outcome carriedOut(Change change, @Nullable Object known, ResourceHandler.Surroundings surroundings) {
        return switch (change) {
            case Change.Create(var wanted) -> applied(wanted, known, surroundings);
            case Change.Update(var _, var wanted) -> applied(wanted, known, surroundings);
            case Change.Remove(var held) -> removed(held, known);
        };
    }

    private Outcome applied(Resource wanted, @Nullable Object known, ResourceHandler.Surroundings surroundings) {
        Progress<?> progress = kinds.apply(wanted, known, surroundings);
        return switch (progress) {
            case Progress.Ready(var facts) -> new Outcome.Through(facts);
            case Progress.Underway(var facts, var on) -> new Outcome.Busy(facts, on);
        };
    }

    private Outcome removed(Resource held, @Nullable Object known) {
        return switch (kinds.remove(held, known)) {
            case Removal.Gone _ -> new Outcome.Through(null);
            case Removal.Underway(var on) -> new Outcome.Busy(null, on);
        };
    }
}
