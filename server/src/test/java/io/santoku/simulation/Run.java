package io.santoku.simulation;

import static io.santoku.simulation.Invariants.require;

import io.santoku.lifecycle.AuditReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/// One simulation: nodes, slices and faults as its seed has it. The same seed brings the same run, event by event.
final class Run {
    static final Duration FOR_EVER = Duration.ofMinutes(4);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(15);
    private static final Duration REST = Duration.ofSeconds(100);
    private static final int MANY_EVENTS = 300_000;
    private static final int ROUNDS = 8;

    private final Parts parts;
    private final World world;
    private final Invariants invariants;
    private final Clients clients;
    private final Outages outages;
    private final Tampering tampering;

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
            int maxShared,
            boolean twins) {}

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
                sharing(weather, chance),
                chance.in(0.3));
        this.world = new World(timeline);
        this.outages = new Outages(timeline);
        this.tampering = new Tampering(parts, world, outages);
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
        var wire = new Wire(parts.cluster(), parts.weather(), outages, chance.branch());
        var fates = new Fates(world, parts.weather(), chance.branch());
        var components = new Components(world, wire, fates, new Rules(world, parts.memory()), parts.plant());
        var scheduling = new Scheduling(
                parts.memory(), parts.timeline(), parts.story(), parts.plant().isTrusting());
        var ids = new AtomicInteger();
        var servers = new Servers(
                parts,
                new Servers.Outside(components, wire, tampering),
                scheduling,
                () -> Servers.uuid(ids.incrementAndGet()));
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
        tampering.begin();
        until(clients::areDone);
        calm();
        var ending = new Ending(parts.memory(), world, invariants);
        until(this::isSettled);
        heal();
        ending.checkSettled();
        rest();
        until(this::isSettled);
        checkAgreement(ending);
        for (int round = 0; round < 4 && !parts.memory().slices.isEmpty(); round++) {
            clients.deleteAll();
            until(this::isSettled);
        }
        rest();
        until(this::isSettled);
        repairAll();
        rest();
        until(this::isSettled);
        invariants.abandoned().stream().filter(Run::mayBeLeftByRepairs).forEach(this::removeByHand);
        ending.checkEmpty();
    }

    /// What was tampered with is made good, as far as it runs, also once what a change had left is gone.
    private void heal() {
        boolean isWhole = false;
        boolean isTakenAway = false;
        for (int round = 0; round < ROUNDS && !(isWhole && isTakenAway); round++) {
            rest(BETWEEN_ROUNDS);
            until(this::isSettled);
            isTakenAway = parts.memory().takeUps.isEmpty();
            clients.menders().healAll();
            until(this::isSettled);
            isWhole = clients.menders().foundAllInSync();
        }
        require(
                isWhole,
                () -> "what runs is never in sync: " + clients.menders().healed());
    }

    /// While something that was left is taken up, an audit is of a world that changes: then it is asked once more.
    private void checkAgreement(Ending ending) {
        for (int round = 0; round < ROUNDS; round++) {
            int before = entries();
            AuditReport report = audited();
            if (entries() == before) {
                ending.checkAgreement(report, new MemoryObservations(parts.memory()).adrift());
                return;
            }
        }
        throw new Violation("what was left is taken up without end");
    }

    /// How much all operations together have written.
    private int entries() {
        return parts.memory().operations.values().stream()
                .mapToInt(row -> row.entries().size())
                .sum();
    }

    private AuditReport audited() {
        clients.menders().audit(Menders.Repair.NONE);
        until(this::isSettled);
        return Objects.requireNonNull(clients.menders().lastAudit());
    }

    /// Everything that nobody holds goes, whoever made it.
    private void repairAll() {
        for (int round = 0; round < ROUNDS && !world.inspect().isEmpty(); round++) {
            clients.menders().audit(Menders.Repair.UNKNOWN_TOO);
            until(this::isSettled);
        }
    }

    /// Repairs remove all transport slices and radio configurations that were abandoned.
    private static boolean mayBeLeftByRepairs(World.Name name) {
        return name.kind() != StepKind.Kind.TRANSPORT && name.kind() != StepKind.Kind.RADIO;
    }

    private void removeByHand(World.Name name) {
        List.copyOf(world.inspect().keySet()).stream()
                .filter(other -> Cloud.belongsTo(other, name))
                .forEach(world::vanish);
    }

    private void calm() {
        parts.story().add("from now on nothing goes wrong");
        parts.weather().clear();
        outages.end();
        parts.cluster().calm();
        world.calm();
        clients.answer();
    }

    /// Until nobody is left alone any more for what he asked.
    private void rest() {
        rest(REST);
    }

    private void rest(Duration time) {
        Instant end = parts.timeline().instant().plus(time);
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
