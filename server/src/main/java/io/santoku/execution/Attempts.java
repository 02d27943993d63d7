package io.santoku.execution;

import io.santoku.driver.ClaimLost;
import io.santoku.driver.DriverException;
import io.santoku.driver.Effects;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.inventory.ComponentId;
import io.santoku.plan.Change;
import io.santoku.plan.Resource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes one attempt at a change through its handler, unless its component has to be left alone, and turns every result
/// or exception into an [Outcome].
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final ResourceKinds kinds;
    private final Circuits circuits;
    private final Clock clock;
    private final Supplier<String> incidents;

    Attempts(ResourceKinds kinds, Circuits circuits, Clock clock, Supplier<String> incidents) {
        this.kinds = kinds;
        this.circuits = circuits;
        this.clock = clock;
        this.incidents = incidents;
    }

    /// The claim under which an attempt is made: its name, and whether it is still valid.
    record Hold(String name, BooleanSupplier mayCall) {}

    /// The action of an attempt: its resource, its name in the log, and the code to run.
    private record Deed(Resource resource, String verb, Supplier<Outcome> act) {
        ComponentId component() {
            return resource.component();
        }
    }

    /// The outcome of an attempt that an error of the Java machine ended: without an outcome the operation would wait
    /// forever.
    static Outcome died(Resource resource) {
        return new Outcome.Failed(
                Fault.BUG, new Failure(Fault.BUG.kind(), resource.component(), "its step", "see the log", true, null));
    }

    /// Blocks while the calls of the attempt take place. The `last` attempt of a step is made even if the component is
    /// taken to be down: no step is given up because of other attempts' results.
    Outcome make(
            Change change, @Nullable Object known, ResourceHandler.Surroundings surroundings, Hold hold, boolean last) {
        var deed = new Deed(change.resource(), change.verb(), () -> carriedOut(change, known, surroundings));
        return attempt(deed, hold, last);
    }

    /// Undoes the change; blocks and treats the `last` attempt in the same way.
    Outcome takeBack(
            Change change, @Nullable Object known, ResourceHandler.Surroundings surroundings, Hold hold, boolean last) {
        if (!(change instanceof Change.Update(var held, var changed, var _))) {
            return make(change.undo().orElseThrow(), known, surroundings, hold, last);
        }
        var deed = new Deed(held, "restore", () -> applied(kinds.restore(changed, held, known, surroundings)));
        return attempt(deed, hold, last);
    }

    /// Observes the resource and changes nothing; blocks in the same way.
    Outcome look(Resource resource, @Nullable Object known, Hold hold) {
        return attempt(
                new Deed(resource, "observe", () -> new Outcome.Seen(kinds.observe(resource, known))), hold, false);
    }

    private Outcome attempt(Deed deed, Hold hold, boolean last) {
        Instant now = clock.instant();
        Optional<Circuits.Pause> pause = circuits.pause(deed.component(), now).filter(why -> !(last && why.isDown()));
        if (pause.isPresent()) {
            return leftAlone(deed, pause.get(), now);
        }
        var touched = new AtomicBoolean();
        var outcome = new AtomicReference<Outcome>(died(deed.resource()));
        var watch = new Effects.Watch(touched, hold.mayCall(), hold.name());
        try {
            Effects.watch(watch, () -> outcome.set(guarded(deed, touched)));
        } finally {
            report(deed.component(), outcome.get());
        }
        return outcome.get();
    }

    private void report(ComponentId component, Outcome outcome) {
        switch (outcome) {
            case Outcome.Failed(var fault, var _) when fault.equals(Fault.BUG) -> circuits.unknown(component);
            case Outcome.Failed(var fault, var failure) -> circuits.met(component, fault, failure, clock.instant());
            case Outcome.Fenced _ -> circuits.unknown(component);
            case Outcome.Completed _, Outcome.Busy _, Outcome.Seen _ ->
                circuits.met(component, null, null, clock.instant());
        }
    }

    /// The failure names the earlier call that met the fault, because no call was made now.
    private static Outcome leftAlone(Deed deed, Circuits.Pause pause, Instant now) {
        Duration left = Duration.between(now, pause.until());
        Fault fault = pause.isDown() ? Fault.leftAlone(left) : Fault.askedToWait(left);
        Circuits.Reason reason = pause.reason();
        return new Outcome.Failed(
                fault, new Failure(reason.kind(), deed.component(), reason.call(), reason.why(), false, null));
    }

    private Outcome guarded(Deed deed, AtomicBoolean touched) {
        try {
            return deed.act().get();
        } catch (DriverException met) {
            Fault fault = Fault.of(met.fault());
            String detail = met.fault().detail();
            return new Outcome.Failed(
                    fault, new Failure(fault.kind(), deed.component(), met.call(), detail, touched.get(), null));
        } catch (ClaimLost _) {
            return new Outcome.Fenced();
        } catch (RuntimeException | LinkageError bug) {
            return broken(deed, bug);
        }
    }

    private Outcome broken(Deed deed, Throwable bug) {
        String incident = incidents.get();
        LOG.error("incident {} in {} {}", incident, deed.verb(), deed.resource().id(), bug);
        String detail = "see incident " + incident + " in the log";
        return new Outcome.Failed(
                Fault.BUG, new Failure(Fault.BUG.kind(), deed.component(), "its step", detail, true, incident));
    }

    private Outcome carriedOut(Change change, @Nullable Object known, ResourceHandler.Surroundings surroundings) {
        return switch (change) {
            case Change.Create(var wanted) -> applied(kinds.apply(wanted, known, surroundings));
            case Change.Update(var held, var wanted, var doubtful) ->
                applied(
                        doubtful
                                ? kinds.apply(wanted, known, surroundings)
                                : kinds.update(held, wanted, known, surroundings));
            case Change.Replace(var _, var wanted) -> applied(kinds.apply(wanted, known, surroundings));
            case Change.Remove(var held) -> removed(held, known);
        };
    }

    private static Outcome applied(Progress<?> progress) {
        return switch (progress) {
            case Progress.Ready(var facts) -> new Outcome.Completed(facts);
            case Progress.Underway(var facts, var on) -> new Outcome.Busy(facts, on);
        };
    }

    private Outcome removed(Resource held, @Nullable Object known) {
        return switch (kinds.remove(held, known)) {
            case Removal.Gone _ -> new Outcome.Completed(known); // a leak certificate may still find it
            case Removal.Underway(var on) -> new Outcome.Busy(null, on);
        };
    }
}
