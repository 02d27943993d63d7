package io.santoku.lifecycle;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.Effects;
import io.santoku.driver.EmsDriver;
import io.santoku.driver.Listing;
import io.santoku.driver.NfvoDriver;
import io.santoku.driver.PolicyDriver;
import io.santoku.driver.Progress;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.driver.Trace;
import io.santoku.driver.VimDriver;
import io.santoku.driver.VimDriver.ProjectOrder;
import io.santoku.driver.WimDriver;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Samples;
import io.santoku.inventory.Vim;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Components that do at once what they are told, find what is there by its name, and refuse what a test says.
final class FakeRegisteredDrivers implements RegisteredDrivers, NfvoDriver, WimDriver, EmsDriver {
    private final Set<String> there = new ConcurrentSkipListSet<>();
    private final Map<String, DriverFault> faults = new ConcurrentHashMap<>();
    private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();
    private final Map<String, Integer> projects = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();

    /// Everything that exists outside, as `kind name`.
    Set<String> inspect() {
        return new TreeSet<>(there);
    }

    int calls() {
        return calls.get();
    }

    /// Every such call is refused from now on; the calls are named as what they would change: `+service`, `-tenant`.
    void refuse(String call) {
        faults.put(call, new DriverFault.Denied("not today"));
    }

    /// This happens once, just before the next such call is answered; a look is named as `?radio`.
    void meanwhile(String call, Runnable act) {
        meanwhile.put(call, act);
    }

    /// Somebody else takes away everything of this kind whose name ends so.
    void vanish(String kind, String end) {
        there.removeIf(thing -> thing.startsWith(kind + " ") && thing.endsWith(end));
    }

    /// Somebody else makes something.
    void plant(String kind, String name) {
        there.add(kind + " " + name);
    }

    /// Nothing exists any more, and nothing is refused.
    void reset() {
        there.clear();
        relent();
    }

    /// Nothing is refused from now on.
    void relent() {
        faults.clear();
    }

    private void make(String kind, String name) {
        speak("+" + kind);
        Effects.mark();
        if (there.add(kind + " " + name) && kind.equals("tenant")) {
            projects.merge(name, 1, Integer::sum);
        }
    }

    private void take(String kind, String name) {
        speak("-" + kind);
        Effects.mark();
        there.remove(kind + " " + name);
    }

    private void speak(String call) {
        calls.incrementAndGet();
        Optional.ofNullable(meanwhile.remove(call)).ifPresent(Runnable::run);
        DriverFault fault = faults.get(call);
        if (fault != null) {
            throw new DriverException(call, fault);
        }
    }

    @Override
    public VimDriver vim(ComponentId id) {
        return new Cloud(this, id);
    }

    @Override
    public NfvoDriver nfvo(ComponentId id) {
        return this;
    }

    @Override
    public WimDriver wim(ComponentId id) {
        return this;
    }

    @Override
    public List<PolicyDriver> policies() {
        return List.of();
    }

    @Override
    public EmsDriver ems(ComponentId id) {
        return this;
    }

    @Override
    public Vim cloud(ComponentId id) {
        return Samples.vim(id.id(), "edge1");
    }

    @Override
    public void check() {
        speak("check");
    }

    @Override
    public DescriptorCatalogue catalogue() {
        return new DescriptorCatalogue(List.of(), List.of());
    }

    @Override
    public Progress<AccountFacts> ensureAccount(AccountOrder order, @Nullable AccountFacts known) {
        make("account", order.name());
        return new Progress.Ready<>(new AccountFacts("id-" + order.name()));
    }

    @Override
    public Removal removeAccount(String name, @Nullable AccountFacts known) {
        take("account", name);
        return new Removal.Gone();
    }

    @Override
    public Progress<ServiceFacts> ensureService(ServiceOrder order, @Nullable ServiceFacts known) {
        make("service", order.name());
        return new Progress.Ready<>(new ServiceFacts("id-" + order.name(), null, List.of()));
    }

    @Override
    public Removal removeService(String name, @Nullable ServiceFacts known) {
        take("service", name);
        return new Removal.Gone();
    }

    @Override
    public void ensureTransport(TransportOrder order) {
        make("transport", order.sliceId());
    }

    @Override
    public void removeTransport(String sliceId) {
        take("transport", sliceId);
    }

    @Override
    public void configure(RadioOrder order) {
        make("radio", order.sliceId());
    }

    @Override
    public void removeConfiguration(String sliceId) {
        take("radio", sliceId);
    }

    /// Each project of one name is another one.
    private VimDriver.ProjectFacts tenant(String name) {
        String project = "project-%s-%d".formatted(name, projects.getOrDefault(name, 0));
        return new VimDriver.ProjectFacts(project, "user-" + name, "group-" + name);
    }

    @Override
    public Map<String, Condition> services() {
        return Map.of();
    }

    private Sight sight(String kind, String name) {
        speak("?" + kind);
        return there.contains(kind + " " + name) ? new Sight.Same() : new Sight.Gone();
    }

    @Override
    public Sight observeAccount(String name, @Nullable AccountFacts known) {
        return sight("account", name);
    }

    @Override
    public Sight observeService(String name, @Nullable ServiceFacts known) {
        return sight("service", name);
    }

    @Override
    public Sight observeTransport(TransportOrder order) {
        return sight("transport", order.sliceId());
    }

    @Override
    public Sight observeConfiguration(String sliceId) {
        return sight("radio", sliceId);
    }

    @Override
    public Listing traces(Predicate<String> ours) {
        speak("?traces");
        return new Listing.Complete(Stream.of("account", "service", "transport", "radio")
                .flatMap(kind -> traces(kind, ours))
                .toList());
    }

    private Stream<Trace> traces(String kind, Predicate<String> ours) {
        return there.stream()
                .filter(thing -> thing.startsWith(kind + " "))
                .map(thing -> thing.substring(kind.length() + 1))
                .filter(ours)
                .map(name -> new Trace(Trace.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), name, name));
    }

    /// One of the clouds, which has the tenants that are named after it.
    private record Cloud(FakeRegisteredDrivers drivers, ComponentId id) implements VimDriver {
        @Override
        public CloudCapacity capacity() {
            return new CloudCapacity(Amounts.NONE, Amounts.NONE, 2);
        }

        @Override
        public Optional<ProjectFacts> findProject(String name) {
            return drivers.there.contains("tenant " + name) ? Optional.of(drivers.tenant(name)) : Optional.empty();
        }

        @Override
        public ProjectFacts ensureProject(ProjectOrder order, @Nullable ProjectFacts known) {
            drivers.make("tenant", order.name());
            return drivers.tenant(order.name());
        }

        @Override
        public void removeProject(String name, @Nullable ProjectFacts known) {
            drivers.take("tenant", name);
        }

        @Override
        public Sight observeProject(String name, Amounts quota, @Nullable ProjectFacts known) {
            Sight sight = drivers.sight("tenant", name);
            return sight instanceof Sight.Same && known != null && !known.equals(drivers.tenant(name))
                    ? new Sight.Lost("project", List.of())
                    : sight;
        }

        @Override
        public Listing traces(Predicate<String> ours) {
            return new Listing.Complete(drivers.traces("tenant", ours)
                    .filter(trace -> trace.name().startsWith("vim_" + id.id() + "_"))
                    .toList());
        }
    }
}
