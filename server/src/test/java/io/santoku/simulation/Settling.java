package io.santoku.simulation;

import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.SliceOutcome;
import io.santoku.lifecycle.SliceSubnet;
import io.santoku.lifecycle.Slices;
import io.santoku.lifecycle.Slices.Wanted;
import io.santoku.simulation.Memory.SliceRow;
import io.santoku.simulation.Memory.SubnetRow;
import io.santoku.slice.Holder;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What operations make of their slices and shared subnets.
final class Settling {
    private final Memory memory;
    private final Clock clock;

    Settling(Memory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    void settle(Holder holder, SliceOutcome outcome) {
        switch (outcome) {
            case SliceOutcome.Now(var phase, var reason) -> now(holder, phase, reason);
            case SliceOutcome.Same _ -> {}
            case SliceOutcome.Restored _ -> restored(holder.value());
            case SliceOutcome.Changed _ -> changed(holder.value());
            case SliceOutcome.Gone _ -> gone(holder.value());
        }
    }

    static SliceSubnet in(SliceSubnet subnet, Phase phase, @Nullable String reason) {
        return new SliceSubnet(
                subnet.id(),
                subnet.functionId(),
                new SliceSubnet.Usage(subnet.maxShared(), List.of()),
                subnet.sites(),
                new SliceSubnet.Standing(phase, reason),
                subnet.operation(),
                subnet.createdAt());
    }

    static Slice in(Slice slice, Slice.Standing standing) {
        return new Slice(
                slice.id(),
                slice.snssai(),
                new Slices.Wanted(slice.nest(), slice.effectiveNest(), slice.outline()),
                slice.operation(),
                standing,
                slice.conduct(),
                slice.createdAt());
    }

    private void now(Holder holder, Phase phase, @Nullable String reason) {
        switch (holder) {
            case SliceId(var id) -> {
                SliceRow row = memory.slices.get(id);
                if (row != null) {
                    memory.put(
                            memory.slices,
                            id,
                            new SliceRow(
                                    in(row.slice(), standing(row.slice(), phase, reason)), row.wanted(), row.before()));
                }
            }
            case SubnetId(var id) -> {
                SubnetRow row = memory.subnets.get(id);
                if (row != null) {
                    memory.put(
                            memory.subnets,
                            id,
                            new SubnetRow(in(row.subnet(), phase, reason), row.claims(), row.reported()));
                }
            }
        }
    }

    private Slice.Standing standing(Slice slice, Phase phase, @Nullable String reason) {
        Instant before = slice.standing().runningAt();
        Instant since = before == null && phase == Phase.RUNNING ? clock.instant() : before;
        return new Slice.Standing(phase, reason, since);
    }

    private void restored(String id) {
        SliceRow row = memory.slices.get(id);
        if (row != null && row.before() != null) {
            memory.put(memory.slices, id, new SliceRow(in(row.slice(), row.before()), null, null));
        }
    }

    private void changed(String id) {
        SliceRow row = memory.slices.get(id);
        if (row == null) {
            return;
        }
        Wanted wanted = Objects.requireNonNull(row.wanted());
        Slice slice = row.slice();
        var after = new Slice(
                slice.id(),
                slice.snssai(),
                new Slices.Wanted(wanted.nest(), wanted.effectiveNest(), wanted.outline()),
                slice.operation(),
                new Slice.Standing(Phase.RUNNING, null, slice.standing().runningAt()),
                slice.conduct(),
                slice.createdAt());
        memory.put(memory.slices, id, new SliceRow(after, null, null));
    }

    private void gone(String id) {
        dropHeld(id);
        memory.remove(memory.subnets, id);
        memory.remove(memory.slices, id);
        List.copyOf(memory.subnets.keySet()).forEach(subnet -> MemorySubnets.release(memory, subnet, id));
    }

    private void dropHeld(String id) {
        List.copyOf(memory.held.keySet()).stream()
                .filter(key -> key.holder().equals(id))
                .forEach(key -> memory.remove(memory.held, key));
    }
}
