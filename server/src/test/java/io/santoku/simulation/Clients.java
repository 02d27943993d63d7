package io.santoku.simulation;

import io.santoku.driver.DriverException;
import io.santoku.execution.FailurePolicy;
import io.santoku.execution.Instruction;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import io.santoku.lifecycle.Conduct;
import io.santoku.lifecycle.HealPolicy;
import io.santoku.lifecycle.InstructionResult;
import io.santoku.lifecycle.Modification;
import io.santoku.lifecycle.OrderResult;
import io.santoku.lifecycle.Sites;
import io.santoku.simulation.Memory.OperationRow;
import io.santoku.slice.SliceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What people ask for, and when: orders, changes, deletions and looks at what is there, all at random.
final class Clients {
    private static final List<String> KEYS =
            List.of("core/amf", "edge1/upf", "edge1/cu", "edge1/cache", "core/amf@5gc");

    private static final List<Instruction> ANSWERS =
            List.of(Instruction.RETRY, Instruction.SKIP, Instruction.ROLL_BACK);
    private static final Duration ANSWERING = Duration.ofSeconds(5);

    private final Run.Parts parts;
    private final Chance chance;
    private final Menders menders;
    private int open;

    Clients(Run.Parts parts) {
        this.parts = parts;
        this.chance = parts.chance().branch();
        this.menders = new Menders(parts, this::atOnce);
    }

    void begin() {
        int slices = chance.between(2, 5);
        for (int i = 0; i < slices; i++) {
            soon(8_000, this::order);
        }
        for (int i = chance.between(0, 4); i > 0; i--) {
            soon(30_000, process -> onSome(id -> change(process, id)));
        }
        for (int i = chance.between(0, 3); i > 0; i--) {
            soon(30_000, process -> onSome(id -> delete(process, id, false)));
        }
        for (int i = chance.between(0, 4); i > 0; i--) {
            soon(30_000, process -> onSome(id -> look(process, id)));
        }
        for (int i = chance.between(0, 3); i > 0; i--) {
            soon(30_000, this::instructSome);
        }
        for (int i = chance.between(0, 3); i > 0; i--) {
            soon(40_000, process -> onSome(id -> menders.heal(process, new SliceId(id), _ -> {})));
        }
        for (int i = chance.between(0, 2); i > 0; i--) {
            boolean isRepair = chance.in(0.7);
            soon(45_000, process -> menders.audit(process, isRepair ? Menders.Repair.KNOWN : Menders.Repair.NONE));
        }
        dwell(parts.weather().dwelling());
        if (chance.in(0.15)) {
            soon(30_000, process -> onSome(id -> delete(process, id, true)));
        }
    }

    /// What this run dwells on happens in it.
    private void dwell(StepKind step) {
        for (int i = 0; i < 3; i++) {
            switch (step.verb()) {
                case APPLY -> soon(8_000, this::order);
                case REMOVE -> soon(30_000, process -> onSome(id -> delete(process, id, false)));
                case OBSERVE -> soon(30_000, process -> onSome(id -> look(process, id)));
            }
        }
    }

    boolean areDone() {
        return open == 0;
    }

    void deleteAll() {
        parts.memory().slices.keySet().forEach(id -> atOnce(process -> delete(process, id, false)));
    }

    /// Those who look after what there is.
    Menders menders() {
        return menders;
    }

    private void atOnce(Consumer<Incarnation> what) {
        open++;
        parts.timeline().in(Duration.ZERO, null, () -> ask(what));
    }

    private void later(Consumer<Incarnation> what) {
        open++;
        ask(what);
    }

    private static String name(Object result) {
        return result.getClass().getSimpleName();
    }

    private void soon(int most, Consumer<Incarnation> what) {
        open++;
        parts.timeline().in(chance.millis(0, most), null, () -> ask(what));
    }

    /// Asks any node that serves; when none does, later.
    private void ask(Consumer<Incarnation> what) {
        List<Incarnation> serving = parts.cluster().serving();
        if (serving.isEmpty()) {
            parts.timeline().in(Duration.ofSeconds(1), null, () -> ask(what));
            return;
        }
        open--;
        Incarnation process = chance.pick(serving);
        parts.cluster().act(process, () -> tried(process, what));
    }

    private void tried(Incarnation process, Consumer<Incarnation> what) {
        try {
            what.accept(process);
        } catch (Refused why) {
            parts.story().add("a client is told to come back later: " + why.why());
        }
    }

    private void onSome(Consumer<String> what) {
        List<String> ids = List.copyOf(parts.memory().slices.keySet());
        if (!ids.isEmpty()) {
            what.accept(chance.pick(ids));
        }
    }

    private void order(Incarnation process) {
        OrderResult result = process.server().lifecycle().order(nest(), List.of(), conduct());
        String line = switch (result) {
            case OrderResult.Ordered(var slice) -> "slice " + slice.id() + " is ordered by " + slice.operation();
            case OrderResult.Declined(var why) -> "an order is declined: " + why;
        };
        parts.story().add(line);
    }

    private Conduct conduct() {
        FailurePolicy policy = chance.pick(
                List.of(FailurePolicy.ROLLBACK, FailurePolicy.ROLLBACK, FailurePolicy.KEEP, FailurePolicy.ASK));
        return new Conduct(policy, HealPolicy.REPORT);
    }

    /// From now on somebody answers operations that ask.
    void answer() {
        parts.timeline().in(ANSWERING, null, () -> {
            answer();
            parts.memory().operations.values().stream()
                    .filter(row -> !row.ended() && isAsking(row))
                    .toList()
                    .forEach(row -> later(process -> instruct(process, row, chance.pick(ANSWERS))));
        });
    }

    private static boolean isAsking(OperationRow row) {
        return RunState.of(row.operation().plan(), row.entries()).state() == OperationState.ASKING;
    }

    private void instructSome(Incarnation process) {
        List<OperationRow> open = parts.memory().operations.values().stream()
                .filter(row -> !row.ended())
                .toList();
        if (!open.isEmpty()) {
            instruct(process, chance.pick(open), chance.in(0.7) ? Instruction.CANCEL : chance.pick(ANSWERS));
        }
    }

    private void instruct(Incarnation process, OperationRow row, Instruction instruction) {
        OperationId id = row.operation().id();
        var result = process.server().steering().instruct(id, instruction);
        if (instruction == Instruction.CANCEL && result instanceof InstructionResult.Taken) {
            parts.memory().cancelled.add(id.value());
        }
        parts.story().add("an operator tells %s: %s, %s".formatted(id, instruction, name(result)));
    }

    private Map<String, Object> nest() {
        return switch (chance.between(0, 3)) {
            case 0 -> Sites.withServices("cache?");
            case 1 -> Sites.withServices("cache");
            case 2 -> Sites.with("isolation", 1);
            default -> Sites.nest();
        };
    }

    private void change(Incarnation process, String id) {
        Modification modification = modification();
        var result = process.server().lifecycle().change(new SliceId(id), modification);
        parts.story()
                .add("change of %s, %s: %s"
                        .formatted(id, modification, result.getClass().getSimpleName()));
    }

    private Modification modification() {
        return switch (chance.between(0, 3)) {
            case 0 -> new Modification.StopService(chance.pick(KEYS));
            case 1 -> new Modification.RestartService(chance.pick(KEYS), chance.in(0.5));
            case 2 -> new Modification.AddService("cache", "cache", "edge1");
            default -> new Modification.Redesign(nest(), List.of());
        };
    }

    private void delete(Incarnation process, String id, boolean force) {
        var result = process.server().lifecycle().delete(new SliceId(id), force);
        String how = force ? "forced deletion" : "deletion";
        parts.story().add("%s of %s: %s".formatted(how, id, result.getClass().getSimpleName()));
    }

    /// Somebody compares what is held with what is there.
    private void look(Incarnation process, String id) {
        for (var held : MemorySlices.held(parts.memory(), new SliceId(id))) {
            parts.cluster().submit(() -> observe(process, held));
        }
    }

    private static void observe(Incarnation process, io.santoku.lifecycle.Slices.Held held) {
        try {
            process.server().looks().at(held.resource(), held.facts());
        } catch (DriverException _) {
            // whoever looks is told no more than that it cannot be seen now
        }
    }
}
