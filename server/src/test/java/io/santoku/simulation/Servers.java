package io.santoku.simulation;

import io.santoku.activation.Activation;
import io.santoku.execution.Dispatcher;
import io.santoku.execution.Event;
import io.santoku.execution.ExecutionSettings;
import io.santoku.execution.FailurePolicy;
import io.santoku.execution.Instruction;
import io.santoku.execution.Journal;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Looks;
import io.santoku.execution.OperationId;
import io.santoku.execution.Operations;
import io.santoku.execution.ResourceKind;
import io.santoku.execution.ResourceKinds;
import io.santoku.execution.Writing;
import io.santoku.inventory.Secret;
import io.santoku.lifecycle.Audit;
import io.santoku.lifecycle.CleanUp;
import io.santoku.lifecycle.Conduct;
import io.santoku.lifecycle.Healing;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.SharedSubnets;
import io.santoku.lifecycle.SliceOutcomes;
import io.santoku.lifecycle.Steering;
import io.santoku.lifecycle.Stores;
import io.santoku.lifecycle.TakingUp;
import io.santoku.nest.Mapping;
import io.santoku.nest.NestReader;
import io.santoku.nest.SstRules;
import io.santoku.placement.PlacementPolicy;
import io.santoku.plan.Step;
import io.santoku.provisioning.Provisioning;
import io.santoku.simulation.Fault.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts the real server together for each process, over the common memory and world.
record Servers(Run.Parts parts, Outside outside, Scheduling scheduling, Supplier<String> ids)
        implements Incarnation.Maker {
    static final String PASSWORD = "test-password";

    /// What servers reach: components, by a wire, and who tampers with them.
    record Outside(Components components, Wire wire, Tampering tampering) {}

    /// An id of which there is but one.
    static String uuid(int number) {
        return "%08d-0000-4000-8000-000000000000".formatted(number);
    }

    private static final ExecutionSettings SETTINGS = new ExecutionSettings(
            new ExecutionSettings.Repeating(Duration.ofSeconds(6), Duration.ofSeconds(10), Duration.ofSeconds(2)),
            new ExecutionSettings.Pauses(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(2)),
            Duration.ofSeconds(40),
            3,
            FailurePolicy.ROLLBACK);

    @Override
    public Incarnation.Server make(Incarnation process) {
        Stores stores = stores();
        Dispatcher dispatcher = id -> dispatch(process, id);
        var environment = new Lifecycle.Environment(parts.timeline(), ids);
        var subnets = new SharedSubnets(stores, dispatcher, environment);
        var kinds = kinds(subnets);
        var rules = new Lifecycle.Rules(
                new NestReader(stores.baseDescriptors(), SstRules.KATANA, parts.timeline()),
                new Mapping(SstRules.KATANA),
                PlacementPolicy.PACK,
                Conduct.DEFAULT);
        var lifecycle = new Lifecycle(rules, stores, dispatcher, () -> {}, environment);
        var tools = new Operations.Environment(
                SETTINGS,
                SliceOutcomes.ofSlices(),
                parts.timeline(),
                parts.chance().source(),
                parts.cluster()::incident);
        var operations = new Operations(stores.journal(), kinds, parts.cluster()::submit, tools, (_, _, _) -> {});
        var looks = new Looks(kinds, parts.cluster()::incident);
        var asking = new TakingUp.Asking(looks, outside.components(), this::submitQuietly);
        var takingUp = new TakingUp(stores, new MemoryLeftBehind(parts.memory()), asking, dispatcher, parts.timeline());
        var healing = new Healing(stores, new MemoryObservations(parts.memory()), looks, dispatcher, environment);
        Stores audited = parts.plant().audited().apply(stores);
        var cleanUp = new CleanUp(audited, dispatcher, environment);
        var audit = new Audit(healing, looks, audited, outside.components(), cleanUp);
        var tending = new Incarnation.Tending(subnets, takingUp, healing, audit);
        return new Incarnation.Server(lifecycle, new Steering(stores, dispatcher), tending, operations, looks);
    }

    private ResourceKinds kinds(SharedSubnets shared) {
        Components components = outside.components();
        Wire wire = outside.wire();
        var kinds = new ArrayList<ResourceKind<?, ?>>();
        kinds.addAll(Provisioning.kinds(components, () -> new Secret(PASSWORD), new WiredClaims(shared, wire)));
        kinds.addAll(Activation.kinds(components));
        return new ResourceKinds(kinds);
    }

    private Stores stores() {
        Memory memory = parts.memory();
        var reservations = new MemoryReservations(memory);
        Journal journal = parts.plant().journal().apply(parts.journal());
        return new Stores(
                new Stores.Infrastructure(
                        new Place(reservations, parts.maxShared(), parts.twins()), reservations, new NoChecks()),
                new Stores.Instances(
                        new MemorySlices(memory),
                        parts.plant().subnets().apply(new MemorySubnets(memory)),
                        new MemoryBases(memory),
                        new MemoryArchive(memory)),
                new Stores.Work(new MemoryLog(memory), new Tapped(journal, parts, outside.tampering())),
                memory);
    }

    /// What the database refuses is tried again at another time.
    private void submitQuietly(Runnable look) {
        parts.cluster().submit(() -> {
            try {
                look.run();
            } catch (Refused why) {
                parts.story().add("it is not looked whether what was left can be taken up: " + why.why());
            }
        });
    }

    /// Now and then the node dies, or the database refuses, in the middle of what a client asked for.
    private void dispatch(Incarnation process, OperationId id) {
        if (!parts.weather().isClear() && parts.chance().in(0.01)) {
            throw new Cut();
        }
        if (!parts.weather().isClear() && parts.chance().in(0.01)) {
            throw parts.cluster().refused("deadlock detected");
        }
        scheduling.dispatch(process, id);
    }

    /// The journal, with what goes wrong when it is written.
    private record Tapped(Journal journal, Run.Parts parts, Tampering tampering) implements Journal {
        @Override
        public Claim claim(OperationId id) {
            return journal.claim(id);
        }

        @Override
        public Optional<Instruction> instruction(OperationId id) {
            return journal.instruction(id);
        }

        @Override
        public boolean instruct(OperationId id, Instruction instruction) {
            return journal.instruct(id, instruction);
        }

        @Override
        public List<JournalEntry> append(Claim claim, Writing writing) {
            StepKind step = step(claim, writing);
            Fault fault = step == null ? null : parts.weather().strike(step, Scope.WRITE);
            before(fault);
            List<JournalEntry> entries = journal.append(claim, writing);
            parts.story().add("%s.%d: %s".formatted(claim.operation().id(), claim.epoch(), summary(writing, fault)));
            turned(claim, writing);
            after(fault);
            return entries;
        }

        private void turned(Claim claim, Writing writing) {
            if (writing.events().stream().anyMatch(Event.RollbackBegan.class::isInstance)) {
                Step any = parts.chance().pick(claim.operation().plan().steps());
                tampering.turned(any.resource().component().id());
            }
        }

        private void before(@Nullable Fault fault) {
            switch (fault) {
                case CRASH_BEFORE_WRITE -> throw new Cut();
                case WRITE_REFUSED -> throw parts.cluster().refused("could not serialize access");
                case CUT_OFF_AT_WRITE -> parts.cluster().cutOff(parts.chance().millis(500, 30_000));
                case DATABASE_DOWN -> parts.cluster().cutAllOff(parts.chance().millis(500, 30_000));
                case null, default -> {}
            }
        }

        private void after(@Nullable Fault fault) {
            switch (fault) {
                case CRASH_AFTER_WRITE -> throw new Cut();
                case WRITE_UNANSWERED -> throw parts.cluster().refused("connection reset");
                case ZOMBIE_AT_WRITE ->
                    parts.cluster().freezeSoon(parts.chance().millis(2_000, 30_000));
                case null, default -> {}
            }
        }

        private @Nullable StepKind step(Claim claim, Writing writing) {
            List<StepKind> steps = writing.events().stream()
                    .filter(Event.OfStep.class::isInstance)
                    .map(Event.OfStep.class::cast)
                    .map(event -> StepKind.of(claim.operation().plan().step(event.step()), event.direction()))
                    .toList();
            return steps.isEmpty() ? null : parts.chance().pick(steps);
        }

        private static String summary(Writing writing, @Nullable Fault fault) {
            return writing.events() + (fault == null ? "" : " !" + fault);
        }
    }
}
