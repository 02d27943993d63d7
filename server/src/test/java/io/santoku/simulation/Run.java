package io.santoku.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// One simulation: nodes, slices and faults as its seed has it. The same seed brings the same run, event by event.
final class Run {
    static final Duration FOR_EVER = Duration.ofMinutes(4);
    private static final Duration REST = Duration.ofSeconds(100);
    private static final int MANY_EVENTS = 300_000;

    private final Parts parts;
    private final World world;
    private final Invariants invariants;
    private final Clients clients;

    /// What a run is put together from.
    record Parts(
            Chance chance,
            Timeline timeline,
            Story story,
            Cluster cluster,
            Memory memory,
            MemoryJournal journal,
            Weather weather,
            Plant plant,
            int maxShared) {}

    Run(long seed, Plant plant) {
        var chance = new Chance(seed);
        var timeline = new Timeline(chance.branch());
        var story = new Story(timeline);
        var cluster = new Cluster(timeline, story, chance.branch());
        var memory = new Memory(cluster::reachDatabase);
        var weather = new Weather(seed, chance.branch());
        this.parts = new Parts(
                chance,
                timeline,
                story,
                cluster,
                memory,
                new MemoryJournal(memory, timeline),
                weather,
                plant,
                sharing(weather, chance));
        this.world = new World(timeline);
        start();
        this.invariants = new Invariants(memory, world, timeline);
        this.clients = new Clients(parts);
    }

    private static int sharing(Weather weather, Chance chance) {
        boolean isNeeded = weather.dwelling().kind() == StepKind.Kind.CLAIM;
        return chance.pick(isNeeded ? List.of(0, 2, 3) : List.of(-1, 0, 0, 2, 3));
    }

    private void start() {
        Chance chance = parts.chance();
        var wire = new Wire(parts.cluster(), parts.weather(), chance.branch());
        var fates = new Fates(world, parts.weather(), chance.branch());
        var components = new Components(world, wire, fates, new Rules(world, parts.memory()));
        var scheduling = new Scheduling(
                parts.memory(), parts.timeline(), parts.story(), parts.plant().isTrusting());
        var ids = new AtomicInteger();
        var servers =
                new Servers(parts, components, wire, scheduling, () -> "%08d-sim".formatted(ids.incrementAndGet()));
        parts.cluster().start(chance.between(2, 3), parts.memory(), scheduling, servers);
    }

    Story story() {
        return parts.story();
    }

    /// Lets go of what has not ended.
    void stop() {
        parts.cluster().stop();
    }

    Coverage coverage() {
        return parts.weather().coverage();
    }

    /// Throws a [Violation] when the product breaks a promise.
    void toTheEnd() {
        clients.begin();
        until(clients::areDone);
        calm();
        var ending = new Ending(parts.memory(), world, invariants);
        until(this::isSettled);
        ending.checkSettled();
        rest();
        for (int round = 0; round < 4 && !parts.memory().slices.isEmpty(); round++) {
            clients.deleteAll();
            until(this::isSettled);
        }
        rest();
        until(this::isSettled);
        invariants.abandoned().forEach(this::removeByHand);
        ending.checkEmpty();
    }

    private void removeByHand(World.Name name) {
        world.vanish(name);
        world.vanish(Cloud.user(name));
    }

    private void calm() {
        parts.story().tell("from now on nothing goes wrong");
        parts.weather().clear();
        parts.cluster().calm();
        world.calm();
        clients.answer();
    }

    /// Until nobody is left alone any more for what he asked.
    private void rest() {
        Instant end = parts.timeline().instant().plus(REST);
        until(() -> parts.timeline().instant().isAfter(end));
    }

    private boolean isSettled() {
        return clients.areDone()
                && parts.memory().executions.isEmpty()
                && parts.cluster().isQuiet();
    }

    private void until(java.util.function.BooleanSupplier done) {
        for (int events = 0; !done.getAsBoolean(); events++) {
            Timeline.Happening next = parts.timeline().next();
            if (next == null || events > MANY_EVENTS) {
                throw new Violation("it never ends");
            }
            parts.cluster().live(next);
            invariants.check();
        }
    }
}
