package io.santoku.simulation;

import io.santoku.execution.Event;
import io.santoku.execution.Instruction;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.LeakCertificate;
import io.santoku.execution.Leavings;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.RunState;
import io.santoku.execution.Stage;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Reservation;
import io.santoku.inventory.Vim;
import io.santoku.plan.Change;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import io.santoku.simulation.Memory.HeldKey;
import io.santoku.simulation.Memory.OperationRow;
import io.santoku.simulation.Memory.SubnetRow;
import io.santoku.simulation.World.Name;
import io.santoku.slice.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What holds at any moment, checked after every event.
final class Invariants {
    private static final Duration LONG = Duration.ofMinutes(3);

    private final Clock clock;
    private final Memory memory;
    private final World world;
    private final Map<HeldKey, Name> names = new HashMap<>();
    private final Set<Name> abandoned = new TreeSet<>();
    /// What an operation lists as left, by its journal, which is another list after each writing.
    private final IdentityHashMap<List<JournalEntry>, Set<Name>> listed = new IdentityHashMap<>();
    private final Set<OperationId> proven = new HashSet<>();
    private final Heals heals;
    private final Map<String, Instant> unused = new HashMap<>();
    private long seenMemory = -1;
    private long seenWorld = -1;

    Invariants(Memory memory, World world, Clock clock) {
        this.clock = clock;
        this.memory = memory;
        this.world = world;
        this.heals = new Heals(memory, world, clock);
    }

    /// What forced deletions left behind, and listed.
    Set<Name> abandoned() {
        return abandoned;
    }

    void check() {
        if (seenMemory == memory.changes() && seenWorld == world.changes()) {
            return;
        }
        seenMemory = memory.changes();
        seenWorld = world.changes();
        checkWorld();
        checkRoom();
        memory.subnets.values().forEach(this::checkClaims);
        checkWriters();
        checkCertificates();
        checkFailed();
        heals.check();
        checkCancelled();
    }

    /// What is outside under each name that is held or intended.
    Set<Name> held() {
        return memory.held.keySet().stream()
                .map(key -> names.computeIfAbsent(key, this::name))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Who was told that an operation will be cancelled finds that it was, or why not.
    private void checkCancelled() {
        memory.cancelled.stream()
                .map(memory.operations::get)
                .filter(row -> row != null && row.ended())
                .forEach(row -> require(
                        row.entries().stream()
                                .anyMatch(entry -> entry.event() instanceof Event.Instructed(var given, var _)
                                        && given == Instruction.CANCEL),
                        () -> row.operation().id() + " was to be cancelled and never heard of it"));
    }

    private Name name(HeldKey key) {
        return Names.outside(key.holder(), key.resource(), memory.subnets.containsKey(key.holder()));
    }

    private void checkWorld() {
        require(world.broken().isEmpty(), () -> "a rule was broken: " + world.broken());
        Set<Name> held = held();
        world.inspect().forEach((name, things) -> {
            Name tenant = new Name(name.kind(), name.component(), Cloud.tenant(name.name()));
            require(
                    held.contains(tenant) || isAbandoned(tenant) || isSomebodyElses(name),
                    () -> name + " is there, and nobody holds it");
            require(things.stream().filter(thing -> !thing.twin).count() <= 1, () -> name + " was made twice");
        });
    }

    /// Who alone made it; what remains of a project of ours is ours.
    private boolean isSomebodyElses(Name name) {
        return world.isForeign(name) && !Cloud.areRemains(name);
    }

    /// A slice that reads `Failed` holds nothing.
    private void checkFailed() {
        Set<String> failed = memory.slices.entrySet().stream()
                .filter(entry -> entry.getValue().slice().standing().phase() == Phase.FAILED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        memory.held
                .keySet()
                .forEach(key -> require(
                        !failed.contains(key.holder()) || key.resource().kind().equals("stray"),
                        () -> "slice %s has failed and holds %s".formatted(key.holder(), key.resource())));
    }

    /// An undo that gives up holds back only what stands on what it could not take away.
    private void checkUndone(OperationRow row) {
        Operation operation = row.operation();
        RunState state = RunState.of(operation.plan(), row.entries());
        Map<StepId, Set<StepId>> followers = operation.plan().followers();
        for (Step step : operation.plan().steps()) {
            boolean isHeldBack = state.isTurned()
                    && step.change() instanceof Change.Create
                    && state.step(step.id()).leaves()
                    && state.step(step.id()).stage() != Stage.UNDO_FAILED;
            require(
                    !isHeldBack
                            || followers.getOrDefault(step.id(), Set.of()).stream()
                                    .anyMatch(follower -> state.step(follower).leaves()),
                    () -> "%s left %s although nothing stands on it".formatted(operation.id(), step.id()));
        }
    }

    private boolean isAbandoned(Name name) {
        if (abandoned.contains(name)) {
            return true;
        }
        boolean isListed = memory.operations.values().stream()
                .filter(row -> row.ended() && isGone(row.operation()))
                .anyMatch(row -> lists(row, name));
        if (isListed) {
            abandoned.add(name);
        }
        return isListed;
    }

    private boolean isGone(Operation operation) {
        String holder = operation.holder().value();
        return !memory.slices.containsKey(holder) && !memory.subnets.containsKey(holder);
    }

    private boolean lists(OperationRow row, Name name) {
        return listed.computeIfAbsent(row.entries(), _ -> listed(row)).contains(name);
    }

    private static Set<Name> listed(OperationRow row) {
        Operation operation = row.operation();
        RunState state = RunState.of(operation.plan(), row.entries());
        return Leavings.of(operation, state).stream()
                .map(left -> Names.outside(operation.holder(), left.resource()))
                .collect(Collectors.toSet());
    }

    private void checkRoom() {
        for (Vim vim : Place.VIMS) {
            Amounts reserved = memory.reservations.values().stream()
                    .filter(one -> one.vim().equals(vim.id()))
                    .map(Reservation::amounts)
                    .reduce(Amounts.NONE, Amounts::plus);
            require(
                    reserved.missingIn(Place.size(vim)).isEmpty(),
                    () -> vim.id() + " is overbooked: " + memory.reservations);
        }
    }

    private void checkClaims(SubnetRow row) {
        Phase phase = row.subnet().standing().phase();
        String id = "subnet " + row.subnet().id();
        boolean isGoing = phase == Phase.TERMINATING || phase == Phase.ERROR;
        boolean isUnused = isUnusedForLong(row, row.claims().isEmpty() && !isGoing);
        require(!isUnused, () -> id + " has no user and is " + phase);
        require(phase != Phase.TERMINATING || row.claims().size() <= 1, () -> id + " is taken down under its users");
        row.claims().forEach(user -> require(memory.slices.containsKey(user), () -> id + " is claimed by none"));
    }

    /// What a certificate does not name is not there when it is given.
    private void checkCertificates() {
        for (OperationRow row : memory.operations.values()) {
            if (row.ended() && proven.add(row.operation().id())) {
                LeakCertificate certificate =
                        RunState.of(row.operation().plan(), row.entries()).certificate();
                if (certificate != null) {
                    checkCertificate(row, certificate);
                }
                checkUndone(row);
            }
        }
    }

    private void checkCertificate(OperationRow row, LeakCertificate certificate) {
        Operation operation = row.operation();
        Set<ResourceId> named = Stream.concat(certificate.left().stream(), certificate.unanswered().stream())
                .map(LeakCertificate.Finding::resource)
                .collect(Collectors.toSet());
        RunState state = RunState.of(operation.plan(), row.entries());
        for (Step step : operation.plan().steps()) {
            Name name = Names.outside(operation.holder(), step.resource().id());
            boolean isMadeAgain = !state.isTurned() && operation.plan().isMadeAgain(step);
            boolean isGone =
                    !isMadeAgain && isGone(step.change(), state.step(step.id()).stage());
            require(
                    !isGone
                            || named.contains(step.resource().id())
                            || world.find(name).isEmpty()
                            || world.isForeign(name),
                    () -> "%s is there, its certificate says: %s".formatted(name, certificate.sentence()));
        }
    }

    private static boolean isGone(Change change, Stage stage) {
        return switch (change) {
            case Change.Create _ -> stage == Stage.UNDONE;
            case Change.Remove _ -> stage == Stage.DONE;
            case Change.Update _, Change.Replace _ -> false;
        };
    }

    /// What nobody uses and nobody works on is found a while later.
    private boolean isUnusedForLong(SubnetRow row, boolean isUnused) {
        String subnet = row.subnet().id().value();
        if (!isUnused || isWorkedOn(subnet)) {
            unused.remove(subnet);
            return false;
        }
        Instant since = unused.computeIfAbsent(subnet, _ -> clock.instant());
        return Duration.between(since, clock.instant()).compareTo(LONG) > 0;
    }

    private boolean isWorkedOn(String holder) {
        return memory.operations.values().stream()
                .anyMatch(
                        row -> !row.ended() && row.operation().holder().value().equals(holder));
    }

    private void checkWriters() {
        Map<String, List<OperationRow>> open = memory.operations.values().stream()
                .filter(row -> !row.ended())
                .collect(Collectors.groupingBy(row -> row.operation().holder().value()));
        open.forEach((holder, rows) -> require(rows.size() == 1, () -> holder + " has two open operations"));
    }

    static void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new Violation(otherwise.get());
        }
    }
}
