package io.santoku.simulation;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.Listing;
import io.santoku.driver.NfvoDriver;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.inventory.ComponentId;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.StepKind.Verb;
import io.santoku.simulation.World.Name;
import io.santoku.simulation.World.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An orchestrator of the simulated world: names of accounts are unique there, names of network services are not.
record Orchestrator(Components components, ComponentId id) implements NfvoDriver {
    @Override
    public DescriptorCatalogue catalogue() {
        return new DescriptorCatalogue(List.of(), List.of());
    }

    @Override
    public Progress<AccountFacts> ensureAccount(AccountOrder order, @Nullable AccountFacts known) {
        Name name = name(Kind.ACCOUNT, order.name());
        Seen account = components
                .look(name, Verb.APPLY, known == null ? null : known.accountId())
                .orElseGet(() -> components.makeOne(name, order.login().project()));
        boolean isReported =
                account.state() == World.State.BROKEN && !components.world().report(account.id());
        Seen now = isReported ? components.checkAgain(name) : account;
        return progress(name, now, new AccountFacts(now.id()));
    }

    private static <F> Progress<F> progress(Name name, Seen seen, F facts) {
        return switch (seen.state()) {
            case BOOTING -> new Progress.Underway<>(facts, "starts");
            case LEAVING -> new Progress.Underway<>(facts, "still leaves");
            case READY -> new Progress.Ready<>(facts);
            case BROKEN -> throw new DriverException("GET " + name, new DriverFault.Broken("ended in ERROR"));
        };
    }

    @Override
    public Removal removeAccount(String name, @Nullable AccountFacts known) {
        Name account = name(Kind.ACCOUNT, name);
        components.fates().beforeRemoval(account);
        return remove(account);
    }

    @Override
    public Progress<ServiceFacts> ensureService(ServiceOrder order, @Nullable ServiceFacts known) {
        Name name = name(Kind.NS, order.name());
        Seen service = components
                .look(name, Verb.APPLY, known == null ? null : known.instanceId())
                .orElseGet(() -> components.makeAnother(name, order.accountId()));
        var facts = new ServiceFacts(service.id(), "start of " + service.id(), List.of());
        return progress(name, service, facts);
    }

    @Override
    public Removal removeService(String name, @Nullable ServiceFacts known) {
        Name service = name(Kind.NS, name);
        components.fates().beforeRemoval(service);
        return remove(service);
    }

    /// All of this name: a request that was delivered twice leaves two.
    private Removal remove(Name name) {
        Optional<Seen> thing = components.look(name, Verb.REMOVE);
        if (thing.isEmpty()) {
            return new Removal.Gone();
        }
        if (components.world().find(name).stream().allMatch(components.world()::isLeaving)) {
            return new Removal.Underway("leaves");
        }
        return components.askToLeave(name).isEmpty() ? new Removal.Gone() : new Removal.Underway("leaves");
    }

    @Override
    public Map<String, Condition> services() {
        return Map.of();
    }

    @Override
    public Sight observeAccount(String name, @Nullable AccountFacts known) {
        return components.sight(name(Kind.ACCOUNT, name));
    }

    @Override
    public Sight observeService(String name, @Nullable ServiceFacts known) {
        return components.sight(name(Kind.NS, name));
    }

    @Override
    public Listing traces(Predicate<String> ours) {
        var traces = new ArrayList<>(components.traces(Trace.Kind.ACCOUNT, Kind.ACCOUNT, id, ours));
        traces.addAll(components.traces(Trace.Kind.SERVICE, Kind.NS, id, ours));
        return new Listing.Complete(traces);
    }

    private Name name(Kind kind, String name) {
        return new Name(kind, Place.system(id.id()), name);
    }
}
