package io.santoku.simulation;

import io.santoku.driver.Effects;
import io.santoku.simulation.Memory.OperationRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The nodes: what they do happens one thing after the other. They die, start again, stand still and lose the database.
final class Cluster {
    private final Timeline timeline;
    private final Story story;
    private final Chance chance;
    private final Map<String, Incarnation> processes = new TreeMap<>();
    private Incarnation.@Nullable Maker maker;
    private @Nullable Memory memory;
    private @Nullable Scheduling scheduling;
    private @Nullable Incarnation acting;
    private @Nullable Strand strand;
    private boolean isExcused;

    Cluster(Timeline timeline, Story story, Chance chance) {
        this.timeline = timeline;
        this.story = story;
        this.chance = chance;
    }

    /// Starts so many nodes.
    void start(int nodes, Memory database, Scheduling scheduler, Incarnation.Maker servers) {
        memory = database;
        scheduling = scheduler;
        maker = servers;
        for (int i = 1; i <= nodes; i++) {
            start("node-" + i);
        }
    }

    private void start(String node) {
        var process = new Incarnation(node, Objects.requireNonNull(maker));
        processes.put(node, process);
        story.add(node + " starts");
        Objects.requireNonNull(scheduling).start(process);
    }

    /// Those that could serve a client.
    List<Incarnation> serving() {
        Instant now = timeline.instant();
        return processes.values().stream()
                .filter(process -> process.isAlive() && !process.isFrozen(now) && !process.isCutOff(now))
                .toList();
    }

    boolean isQuiet() {
        return processes.values().stream().allMatch(process -> process.running.isEmpty() && process.strands.isEmpty());
    }

    /// Lets it happen, unless its process is no more; what a process that stands still would do happens later.
    void live(Timeline.Happening happening) {
        Incarnation process = happening.process();
        if (process == null) {
            happening.what().run();
            return;
        }
        if (!process.isAlive()) {
            return;
        }
        if (process.isFrozen(timeline.instant())) {
            timeline.at(process.frozenUntil(), process, happening.what());
            return;
        }
        act(process, happening.what());
    }

    /// Does it as this process.
    void act(Incarnation process, Runnable what) {
        acting = process;
        try {
            what.run();
        } catch (Cut _) {
            kill(process);
        } finally {
            acting = null;
        }
    }

    /// Has it done soon, by the process that acts, in a strand of its own.
    void submit(Runnable attempt) {
        Incarnation process = actor();
        var fresh = new Strand(attempt);
        process.strands.add(fresh);
        timeline.in(Duration.ZERO, process, () -> resume(process, fresh));
    }

    private void resume(Incarnation process, Strand one) {
        strand = one;
        isExcused = false;
        try {
            one.resume();
        } finally {
            strand = null;
            if (one.isOver()) {
                process.strands.remove(one);
            }
        }
    }

    /// Called from a strand: lets so much time pass.
    void wait(Duration time) {
        if (!time.isZero()) {
            pause(time);
        }
    }

    private void pause(Duration time) {
        Incarnation process = actor();
        Strand one = Objects.requireNonNull(strand);
        timeline.in(time, process, () -> resume(process, one));
        one.pause();
    }

    /// Called from a strand: waits until `effect` has happened, which it does in so much time whatever becomes of the
    /// process.
    <T> T outside(Duration time, Supplier<T> effect) {
        if (time.isZero()) {
            return effect.get();
        }
        Incarnation process = actor();
        Strand one = Objects.requireNonNull(strand);
        var answer = new AtomicReference<T>();
        timeline.in(time, null, () -> {
            answer.set(effect.get());
            timeline.in(Duration.ZERO, process, () -> resume(process, one));
        });
        one.pause();
        return answer.get();
    }

    /// The process that acts stands still for so long, in the middle of what it does.
    void freeze(Duration time) {
        freezeSoon(time);
        if (strand != null) {
            pause(Duration.ZERO);
        }
    }

    /// The same, as soon as it has done what it does.
    void freezeSoon(Duration time) {
        story.add("%s stands still for %s".formatted(actor().node, time));
        actor().freeze(timeline.instant().plus(time));
    }

    void cutOff(Duration time) {
        story.add("%s loses the database for %s".formatted(actor().node, time));
        actor().cutOff(timeline.instant().plus(time));
    }

    void cutAllOff(Duration time) {
        story.add("the database is down for " + time);
        processes.values().forEach(process -> process.cutOff(timeline.instant().plus(time)));
    }

    /// All are killed, the one that acts too.
    void killAll() {
        for (Incarnation process : List.copyOf(processes.values())) {
            if (process != acting && process.isAlive()) {
                kill(process);
            }
        }
        throw new Cut();
    }

    /// Everybody reaches the database again.
    void calm() {
        processes.values().forEach(process -> process.cutOff(Instant.MIN));
    }

    private void kill(Incarnation process) {
        story.add(process.node + " dies");
        Strand before = strand;
        process.die();
        strand = before;
        timeline.in(chance.millis(300, 12_000), null, () -> start(process.node));
    }

    /// Nobody goes on.
    void stop() {
        processes.values().forEach(Incarnation::die);
    }

    /// Throws when the process that acts cannot reach the database.
    void reachDatabase() {
        if (acting != null && acting.isCutOff(timeline.instant())) {
            throw refused("no connection to the database");
        }
    }

    Refused refused(String why) {
        isExcused = true;
        return new Refused(why);
    }

    Planted bug(Wire.Call call) {
        isExcused = true;
        return new Planted("planted in " + call);
    }

    /// Names an internal error; one that was not planted is a defect of the product.
    String incident() {
        if (!isExcused) {
            throw new Violation("the product has failed of itself: see its log");
        }
        isExcused = false;
        return "incident";
    }

    /// A call goes out: whoever makes it must hold the latest claim.
    void sent(Wire.Call call, @Nullable Fault fault) {
        String claim = Effects.claim();
        story.add("%s of %s: %s%s".formatted(actor().node, claim, call, fault == null ? "" : " !" + fault));
        if (claim.isEmpty()) {
            return;
        }
        int dot = claim.lastIndexOf('.');
        OperationRow row = Objects.requireNonNull(memory).operations.get(claim.substring(0, dot));
        if (row != null && row.epoch() != Long.parseLong(claim.substring(dot + 1))) {
            throw new Violation("%s is made under claim %s, the latest is %d".formatted(call, claim, row.epoch()));
        }
    }

    private Incarnation actor() {
        return Objects.requireNonNull(acting);
    }
}
