package io.santoku.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is there outside, by kind, component and name. It works in virtual time: things boot, break, vanish and leave.
final class World {
    private final Clock clock;
    private final Map<Name, List<Thing>> there = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private int ids;
    private long changes;

    /// What a component calls a thing.
    record Name(StepKind.Kind kind, String component, String name) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return kind + " " + component + " " + name;
        }
    }

    /// Something that is there. `twin`: the component was asked for it twice at once.
    static final class Thing {
        final String id;
        final String on;
        final boolean twin;
        private final Fate fate;
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

    /// What was seen of a thing.
    record Seen(String id, State state) {}

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
            return new Seen(thing.id, State.LEAVING);
        }
        if (clock.instant().isBefore(thing.since.plus(thing.fate.boot()))) {
            return new Seen(thing.id, State.BOOTING);
        }
        return new Seen(thing.id, thing.fate.breaks() ? State.BROKEN : State.READY);
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
