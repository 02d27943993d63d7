package io.santoku.simulation;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.Effects;
import io.santoku.driver.EmsDriver;
import io.santoku.driver.NfvoDriver;
import io.santoku.driver.PolicyDriver;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.driver.VimDriver;
import io.santoku.driver.WimDriver;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Vim;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.StepKind.Verb;
import io.santoku.simulation.World.Name;
import io.santoku.simulation.World.Seen;
import io.santoku.simulation.World.Thing;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The drivers of the simulated world. Like the real ones they look first and find by name.
record Components(World world, Wire wire, Fates fates, Rules rules, Plant plant) implements RegisteredDrivers {
    @Override
    public VimDriver vim(ComponentId id) {
        return new Cloud(this, id);
    }

    @Override
    public NfvoDriver nfvo(ComponentId id) {
        return new Orchestrator(this, id);
    }

    @Override
    public WimDriver wim(ComponentId id) {
        return new Controller(this, id);
    }

    @Override
    public EmsDriver ems(ComponentId id) {
        return new RadioController(this, id);
    }

    @Override
    public List<PolicyDriver> policies() {
        return List.of();
    }

    @Override
    public Vim cloud(ComponentId id) {
        return Place.cloud(id);
    }

    Optional<Seen> look(Name name, Verb verb) {
        return look(name, verb, null);
    }

    /// Finds it by id or by name.
    Optional<Seen> look(Name name, Verb verb, @Nullable String id) {
        var call = new Wire.Call("GET " + name, name.component(), new StepKind(name.kind(), verb), false);
        return wire.send(call, () -> world.first(name, id).map(world::see));
    }

    /// Makes it where there may be only one of a name; one that is there is kept.
    Seen makeOne(Name name, String on) {
        String claim = Effects.claim();
        return wire.send(change("PUT", name, Verb.APPLY), () -> {
            rules.checkMaking(name, on, claim);
            Thing thing = world.first(name, null).orElseGet(() -> world.make(name, on, fates.of(name.kind())));
            world.mend(thing);
            return world.see(thing);
        });
    }

    /// Has the one of that name checked again.
    Seen checkAgain(Name name) {
        return wire.send(change("PATCH", name, Verb.APPLY), () -> {
            Thing thing = world.first(name, null)
                    .orElseThrow(
                            () -> new DriverException("PATCH " + name, new DriverFault.Conflict("it has vanished")));
            world.startAgain(thing);
            return world.see(thing);
        });
    }

    /// Makes one more of that name.
    Seen makeAnother(Name name, String on) {
        String claim = Effects.claim();
        return wire.send(change("POST", name, Verb.APPLY), () -> {
            rules.checkMaking(name, on, claim);
            Thing thing = world.make(name, on, fates.of(name.kind()));
            thing.ground = world.projectUnder(on);
            return world.see(thing);
        });
    }

    /// Takes all of that name away at once.
    void takeAll(Name name) {
        String claim = Effects.claim();
        wire.send(change("DELETE", name, Verb.REMOVE), () -> {
            rules.checkRemoval(name, claim);
            world.vanish(name);
            return name;
        });
    }

    /// Has all of that name leave; what is left by then.
    List<Thing> askToLeave(Name name) {
        String claim = Effects.claim();
        return wire.send(change("DELETE", name, Verb.REMOVE), () -> {
            rules.checkRemoval(name, claim);
            for (Thing thing : world.find(name)) {
                if (!world.isLeaving(thing)) {
                    world.leave(thing, fates.leaving(name.kind()));
                }
            }
            return world.find(name);
        });
    }

    private static Wire.Call change(String method, Name name, Verb verb) {
        return new Wire.Call(method + " " + name, name.component(), new StepKind(name.kind(), verb), true);
    }

    Sight sight(Name name) {
        return look(name, Verb.OBSERVE).map(Components::sight).orElseGet(Sight.Gone::new);
    }

    private static Sight sight(Seen seen) {
        if (seen.altered()) {
            return new Sight.Different(List.of(new Sight.Difference("setting", "as ordered", "another")));
        }
        return seen.state() == World.State.BROKEN
                ? new Sight.Different(List.of(new Sight.Difference("state", "running", "failed")))
                : new Sight.Same();
    }

    List<Trace> traces(Trace.Kind trace, Kind kind, ComponentId component, Predicate<String> ours) {
        return world.inspect().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind
                        && entry.getKey().component().equals(Place.system(component.id())))
                .filter(entry -> ours.test(entry.getKey().name()))
                .flatMap(entry -> entry.getValue().stream()
                        .map(thing -> new Trace(trace, entry.getKey().name(), thing.id)))
                .toList();
    }
}
