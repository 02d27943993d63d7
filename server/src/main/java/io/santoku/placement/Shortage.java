package io.santoku.placement;

import io.santoku.inventory.Amounts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToIntFunction;

/// Explains why machines find no hosts on a cloud that has enough capacity in total.
final class Shortage {
    private Shortage() {}

    /// The reasons why the machines of `need` do not fit on the hosts beside the machines `there`; empty when they fit.
    static List<String> of(List<Packing.Slot> slots, List<Amounts> there, Need need) {
        var reasons = new LinkedHashSet<String>();
        need.machines().forEach(machine -> reasons.addAll(alone(slots, machine)));
        var all = new ArrayList<>(there);
        all.addAll(need.machines());
        if (reasons.isEmpty() && !Packing.of(slots, all).fits()) {
            reasons.add("its %d machines do not fit on the hosts together"
                    .formatted(need.machines().size()));
        }
        return List.copyOf(reasons);
    }

    private static List<String> alone(List<Packing.Slot> slots, Amounts machine) {
        if (slots.stream().anyMatch(slot -> slot.takes(machine))) {
            return List.of();
        }
        var reasons = new ArrayList<String>();
        add(reasons, "vCPUs", slots, machine, Amounts::vcpus);
        add(reasons, "MiB of memory", slots, machine, Amounts::memoryMib);
        add(reasons, "GiB of disk", slots, machine, Amounts::diskGib);
        if (reasons.isEmpty()) {
            reasons.add("no host has %d vCPUs, %d MiB of memory and %d GiB of disk for one machine at once"
                    .formatted(machine.vcpus(), machine.memoryMib(), machine.diskGib()));
        }
        return reasons;
    }

    private static void add(
            List<String> reasons,
            String unit,
            List<Packing.Slot> slots,
            Amounts machine,
            ToIntFunction<Amounts> amount) {
        int most = slots.stream()
                .map(slot -> slot.free().min(slot.largest()))
                .mapToInt(amount)
                .max()
                .orElse(0);
        if (amount.applyAsInt(machine) > most) {
            reasons.add("no host has %d %s for one machine, %d at most"
                    .formatted(amount.applyAsInt(machine), unit, Math.max(0, most)));
        }
    }
}
