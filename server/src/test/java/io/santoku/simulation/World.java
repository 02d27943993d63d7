package io.santoku.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is there outside, by kind, component and name. It works in virtual time: things boot, break, vanish and leave.
final class World {
    private final Clock clock;
    private final Map<Name, List<Thing>> there = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private final Map<Name, Instant> tampered = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final Set<String> lost = new HashSet<>();
    private int ids;
    private long changes;

    /// What a component calls a thing.
    record Name(StepKind.Kind kind, String component, String name) implements Comparable<Name> {
        private static final Comparator<Name> ORDER =
                Comparator.comparing(Name::kind).thenComparing(Name::component).thenComparing(Name::name);

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return kind + " " + component + " " + name;
        }
    }

    /// Something that is there. `twin`: the component was asked for it twice at once; `ground`: the id of the project
    /// in which it was made.
    static final class Thing {
        final String id;
        final String on;
        final boolean twin;

        @Nullable
        String ground;

        private boolean isForeign;
        private boolean isAltered;
        private Fate fate;
        private final Instant since;
        private @Nullable Instant leavesAt;
        private @Nullable Instant staysAt;

        private Thing(String id, String on, boolean twin, Fate fate, Instant since) {
            this.id = id;
            this.on = on;
            this.twin = twin;
            this.fate = fate;
            this.since = since;
        }
    }

    /// What was seen of a thing; `altered`: somebody has changed it.
    record Seen(String id, State state, boolean altered) {}

    /// How a thing is.
    enum State {
        BOOTING,
        READY,
        BROKEN,
        LEAVING
    }

    /// What becomes of a thing that is started: when it is ready, and whether it breaks or vanishes instead.
    record Fate(Duration boot, boolean breaks, boolean vanishes) {
        static final Fate AT_ONCE = new Fate(Duration.ZERO, false, false);
    }

    /// How long a removal takes, and whether the component then gives it up.
    record Leaving(Duration time, boolean isGivenUp) {
        static final Leaving AT_ONCE = new Leaving(Duration.ZERO, false);
    }

    World(Clock clock) {
        this.clock = clock;
    }

    /// Everything that is there.
    Map<Name, List<Thing>> inspect() {
        List.copyOf(there.keySet()).forEach(this::find);
        return there;
    }

    /// How often something was made or a rule was broken; less is there than before at times without that.
    long changes() {
        return changes;
    }

    /// The rules that were broken.
    List<String> broken() {
        return broken;
    }

    void breach(String rule) {
        broken.add(rule);
        changes++;
    }

    List<Thing> find(Name name) {
        List<Thing> things = there.getOrDefault(name, List.of());
        if (things.isEmpty()) {
            return things;
        }
        things.removeIf(this::isGone);
        if (things.isEmpty()) {
            there.remove(name);
        }
        return List.copyOf(things);
    }

    Optional<Thing> first(Name name, @Nullable String id) {
        List<Thing> things = find(name);
        return things.stream()
                .filter(thing -> thing.id.equals(id))
                .findFirst()
                .or(() -> things.stream().findFirst());
    }

    /// `on`: the id or name of what it stands on.
    Thing make(Name name, String on, Fate fate) {
        List<Thing> others = there.computeIfAbsent(name, _ -> new ArrayList<>());
        boolean isTwin = others.stream().anyMatch(other -> other.since.equals(clock.instant()));
        var thing = new Thing("id-" + ++ids, on, isTwin, fate, clock.instant());
        others.add(thing);
        changes++;
        return thing;
    }

    /// How it is now.
    Seen see(Thing thing) {
        if (isLeaving(thing)) {
            return new Seen(thing.id, State.LEAVING, thing.isAltered);
        }
        if (clock.instant().isBefore(thing.since.plus(thing.fate.boot()))) {
            return new Seen(thing.id, State.BOOTING, thing.isAltered);
        }
        return new Seen(thing.id, thing.fate.breaks() ? State.BROKEN : State.READY, thing.isAltered);
    }

    boolean isLeaving(Thing thing) {
        Instant stays = thing.staysAt;
        if (stays != null && !clock.instant().isBefore(stays)) {
            thing.staysAt = null;
            thing.leavesAt = null;
        }
        return thing.leavesAt != null;
    }

    void leave(Thing thing, Leaving leaving) {
        Instant end = clock.instant().plus(leaving.time());
        thing.leavesAt = leaving.isGivenUp() ? Instant.MAX : end;
        thing.staysAt = leaving.isGivenUp() ? end : null;
    }

    /// What is stuck goes on.
    void calm() {
        Instant now = clock.instant();
        there.values().stream().flatMap(List::stream).forEach(thing -> {
            if (thing.staysAt != null) {
                thing.staysAt = now;
            }
        });
    }

    /// Somebody else makes it.
    Thing appear(Name name) {
        Thing thing = make(name, "", Fate.AT_ONCE);
        thing.isForeign = true;
        return thing;
    }

    /// Somebody else takes it away.
    void takeAway(Name name) {
        find(name).forEach(thing -> lost.add(thing.id));
        tampered(name);
        vanish(name);
    }

    /// Somebody else changes it, until it is made as it was.
    void alter(Name name) {
        find(name).forEach(thing -> thing.isAltered = true);
        tampered(name);
    }

    /// It is as it was ordered.
    void mend(Thing thing) {
        thing.isAltered = false;
    }

    /// It is tried again, and works.
    void startAgain(Thing thing) {
        thing.fate = Fate.AT_ONCE;
        changes++;
    }

    /// Notes that its trouble was reported; false if that had been done before.
    boolean report(String id) {
        return reported.add(id);
    }

    /// What runs breaks.
    void ruin(Name name) {
        find(name).forEach(thing -> thing.fate = new Fate(Duration.ZERO, true, false));
        tampered(name);
    }

    private void tampered(Name name) {
        tampered.put(name, clock.instant());
        changes++;
    }

    /// When somebody last tampered with it; never: the beginning of all.
    Instant tamperedWith(Name name) {
        return tampered.getOrDefault(name, Instant.MIN);
    }

    /// Whether what had this id was taken away by somebody else.
    boolean isLost(String id) {
        return lost.contains(id);
    }

    /// The id of the project in which runs what an account of this id has run; null if there is none.
    @Nullable
    String projectUnder(String account) {
        return there.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == StepKind.Kind.ACCOUNT)
                .flatMap(entry -> entry.getValue().stream())
                .filter(one -> one.id.equals(account))
                .findFirst()
                .flatMap(one -> project(one.on))
                .orElse(null);
    }

    /// The id of the project of this name.
    Optional<String> project(String tenant) {
        return there.keySet().stream()
                .filter(name -> Cloud.isProject(name) && name.name().equals(tenant))
                .findFirst()
                .flatMap(name -> first(name, null))
                .map(one -> one.id);
    }

    /// Whether there is something of this id.
    boolean isThere(String id) {
        return there.values().stream().flatMap(List::stream).anyMatch(one -> one.id.equals(id));
    }

    boolean isForeign(Name name) {
        return find(name).stream().allMatch(thing -> thing.isForeign);
    }

    /// Whoever it was: it is not there any more.
    void vanish(Name name) {
        there.remove(name);
    }

    private boolean isGone(Thing thing) {
        Instant now = clock.instant();
        boolean hasVanished = thing.fate.vanishes() && !now.isBefore(thing.since.plus(thing.fate.boot()));
        return hasVanished || (isLeaving(thing) && thing.leavesAt != null && !now.isBefore(thing.leavesAt));
    }
}
