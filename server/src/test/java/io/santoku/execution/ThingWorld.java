package io.santoku.execution;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.Effects;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.inventory.Secret;
import io.santoku.lifecycle.SliceOutcomes;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Thing;
import io.santoku.slice.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An outside world in which things are made and removed by name, as scripted. It notes every call, and whatever breaks
/// a rule: a thing made before its needs, removed under others, or told of what is not there.
public final class ThingWorld implements ResourceHandler<Thing, ThingFacts> {
    private final Clock clock;
    private final Map<ResourceId, Standing> there = new TreeMap<>();
    private final Map<ResourceId, Integer> made = new TreeMap<>();
    private final Map<String, Deque<Reaction>> scripts = new HashMap<>();
    private final Map<String, Reaction> always = new HashMap<>();
    private final Map<String, Runnable> bugs = new HashMap<>();
    private final Map<String, Duration> times = new HashMap<>();
    private final Map<ResourceId, Instant> leaving = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private String clinging = "";
    private String silent = "";
    private String hidden = "";
    private int looksHidden;

    /// A thing that is there: its size, the ids outside of the things that it was connected to, and since when.
    record Standing(Thing thing, Set<String> links, Instant since) {}

    public ThingWorld(Clock clock) {
        this.clock = clock;
    }

    /// The effects of operations on things: late things and users are made in the second phase.
    static final SliceOutcomes OUTCOMES =
            new SliceOutcomes(kind -> kind.equals(Thing.KIND) ? Phase.PROVISIONING : Phase.ACTIVATION);

    /// The kinds of thing, made and removed in this world.
    public ResourceKinds kinds() {
        return new ResourceKinds(List.of(
                new ResourceKind<>(Thing.KIND, Thing.class, ThingFacts.class, this),
                new ResourceKind<>(Thing.LATE, Thing.class, ThingFacts.class, this),
                new ResourceKind<>(Thing.USER, Thing.class, ThingFacts.class, this)));
    }

    /// What the next calls (`make thing/a`, `remove thing/a`) are answered with; after that they work.
    ThingWorld script(String call, Reaction... reactions) {
        scripts.computeIfAbsent(call, _ -> new ArrayDeque<>()).addAll(List.of(reactions));
        return this;
    }

    /// What every such call is answered with once its script is over.
    ThingWorld always(String call, Reaction reaction) {
        always.put(call, reaction);
        return this;
    }

    /// How long making or removing takes after the call was answered.
    ThingWorld takes(String call, Duration time) {
        times.put(call, time);
        return this;
    }

    /// Removals of this thing are answered as done, and it stays.
    ThingWorld clings(String thing) {
        clinging = thing;
        return this;
    }

    /// Our own code fails after this call: `bug` throws.
    ThingWorld bug(String call, Runnable bug) {
        bugs.put(call, bug);
        return this;
    }

    /// Nobody who looks at this thing is answered.
    ThingWorld silent(String thing) {
        silent = thing;
        return this;
    }

    /// So many looks do not find this thing although it is there.
    ThingWorld hides(String thing, int looks) {
        hidden = thing;
        looksHidden = looks;
        return this;
    }

    /// Somebody else has taken it away.
    synchronized void vanish(Thing thing) {
        there.remove(thing.id());
    }

    /// The calls so far, in order.
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /// How many calls of this kind there were.
    synchronized long count(String call) {
        return calls.stream().filter(call::equals).count();
    }

    /// What is there: by id, its size and links.
    synchronized Map<String, String> inspect() {
        var all = new TreeMap<String, String>();
        there.forEach((id, one) -> all.put(id.value(), one.thing().size() + " -> " + one.links()));
        return all;
    }

    /// How often each thing was made from nothing.
    synchronized Map<ResourceId, Integer> made() {
        return new TreeMap<>(made);
    }

    /// The rules that were broken.
    synchronized List<String> broken() {
        return List.copyOf(broken);
    }

    @Override
    public synchronized Progress<ThingFacts> apply(Thing thing, @Nullable ThingFacts known, Surroundings surroundings) {
        String call = "make " + thing.id();
        Reaction reaction = react(call);
        Standing standing = there.get(thing.id());
        if (reaction.works() && (standing == null || standing.thing().size() != thing.size())) {
            Effects.mark();
            standing = stand(thing, standing, surroundings);
        }
        complain(call, reaction);
        var facts = new ThingFacts(outside(thing.id()), known == null ? new Secret("test-password") : known.password());
        return standing != null && isBooting(standing)
                ? new Progress.Underway<>(facts, "boots")
                : new Progress.Ready<>(facts);
    }

    @Override
    public synchronized Removal remove(Thing thing, @Nullable ThingFacts known) {
        String call = "remove " + thing.id();
        Reaction reaction = react(call);
        Duration time = times.getOrDefault(call, Duration.ZERO);
        if (reaction.works() && there.containsKey(thing.id())) {
            Effects.mark();
            check(thing);
            Instant since = leaving.computeIfAbsent(thing.id(), _ -> clock.instant());
            if (clock.instant().isBefore(since.plus(time))) {
                complain(call, reaction);
                return new Removal.Underway("goes down");
            }
            if (!clinging.equals(thing.id().value())) {
                there.remove(thing.id());
            }
            leaving.remove(thing.id());
        }
        complain(call, reaction);
        return new Removal.Gone();
    }

    private Reaction react(String call) {
        calls.add(call);
        Reaction scripted = scripts.getOrDefault(call, new ArrayDeque<>()).poll();
        Reaction reaction = scripted == null ? always.getOrDefault(call, Reaction.WORKS) : scripted;
        if (reaction.touched() && reaction.fault() != null) {
            Effects.mark();
        }
        return reaction;
    }

    private void complain(String call, Reaction reaction) {
        bugs.getOrDefault(call, () -> {}).run();
        if (reaction.fault() != null) {
            throw new DriverException(call, reaction.fault());
        }
    }

    private Standing stand(Thing thing, @Nullable Standing before, Surroundings surroundings) {
        var links = new TreeSet<String>();
        for (ResourceId need : thing.needs()) {
            Standing needed = there.get(need);
            boolean told = surroundings.facts(need).isPresent();
            if (told != (needed != null) || (needed != null && isBooting(needed))) {
                broken.add("make " + thing.id() + " while " + need + " is " + (told ? "not ready" : "not told"));
            }
            surroundings.facts(need).map(ThingFacts.class::cast).ifPresent(facts -> links.add(facts.outsideId()));
        }
        if (before == null) {
            made.merge(thing.id(), 1, Integer::sum);
        }
        var standing = new Standing(thing, links, clock.instant());
        there.put(thing.id(), standing);
        return standing;
    }

    private void check(Thing thing) {
        there.values().stream()
                .filter(other -> other.thing().needs().contains(thing.id())
                        && !other.thing().onlyUses(thing.id()))
                .forEach(other -> broken.add(
                        "remove " + thing.id() + " under " + other.thing().id()));
    }

    private boolean isBooting(Standing standing) {
        Duration time = times.getOrDefault("make " + standing.thing().id(), Duration.ZERO);
        return clock.instant().isBefore(standing.since().plus(time));
    }

    private static String outside(ResourceId id) {
        return "outside-" + id;
    }

    @Override
    public synchronized Sight observe(Thing thing, @Nullable ThingFacts known) {
        if (silent.equals(thing.id().value())) {
            throw new DriverException("look at " + thing.id(), new DriverFault.Unavailable("no route"));
        }
        if (hidden.equals(thing.id().value()) && looksHidden > 0) {
            looksHidden--;
            return new Sight.Gone();
        }
        return there.containsKey(thing.id()) ? new Sight.Same() : new Sight.Gone();
    }
}
