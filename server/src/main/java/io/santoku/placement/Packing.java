package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.Host;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Puts machines on hosts, one by one: the largest first, each on the first host that takes it; where that fails, it
/// goes back and tries others, up to a bound.
final class Packing {
    /// The largest first, so that what is hardest to place is placed while there is most room.
    private static final Comparator<Amounts> LARGEST_FIRST = Comparator.comparingInt(Amounts::vcpus)
            .thenComparingInt(Amounts::memoryMib)
            .thenComparingInt(Amounts::diskGib)
            .reversed();

    private static final int TRIES = 2_000;

    private final List<Slot> slots;
    private final List<Amounts> machines;
    private int tries;

    private Packing(List<Slot> slots, List<Amounts> machines) {
        this.slots = new ArrayList<>(slots);
        this.machines = machines.stream().sorted(LARGEST_FIRST).toList();
    }

    /// What is left of one host, and the largest machine that it ever takes.
    record Slot(Amounts free, Amounts largest) {
        boolean takes(Amounts machine) {
            return machine.fitsInto(free) && machine.fitsInto(largest);
        }

        Slot with(Amounts machine) {
            return new Slot(free.minus(machine), largest);
        }
    }

    /// The hosts with what is left of them once the `awaited` machines are there, too. They are not ours to place: as
    /// clouds do unasked, each is taken to go where most is free; one that fits nowhere takes nothing.
    static List<Slot> slots(List<Host> hosts, List<Amounts> awaited) {
        Amounts known = hosts.stream().map(Host::capacity).reduce(Amounts.NONE, Amounts::max);
        var slots =
                new ArrayList<>(hosts.stream().map(host -> slot(host, known)).toList());
        awaited.stream()
                .sorted(LARGEST_FIRST)
                .forEach(machine -> emptiest(slots, machine)
                        .forEach(at -> slots.set(at, slots.get(at).with(machine))));
        return slots;
    }

    /// Whether all machines find a host, and how often one was put somewhere to find that out.
    record Attempt(boolean fits, int tries) {}

    static Attempt of(List<Slot> slots, List<Amounts> machines) {
        var packing = new Packing(slots, machines);
        boolean fits = packing.place(0);
        return new Attempt(fits, packing.tries);
    }

    private boolean place(int index) {
        if (index == machines.size()) {
            return true;
        }
        Amounts machine = machines.get(index);
        var tried = new ArrayList<Slot>();
        for (int at = 0; at < slots.size() && tries < TRIES; at++) {
            Slot slot = slots.get(at);
            if (!slot.takes(machine) || tried.contains(slot)) {
                continue;
            }
            tries++;
            tried.add(slot);
            slots.set(at, slot.with(machine));
            if (place(index + 1)) {
                return true;
            }
            slots.set(at, slot);
        }
        return false;
    }

    private static Stream<Integer> emptiest(List<Slot> slots, Amounts machine) {
        return Stream.iterate(0, at -> at < slots.size(), at -> at + 1)
                .filter(at -> slots.get(at).takes(machine))
                .max(Comparator.<Integer>comparingInt(at -> slots.get(at).free().vcpus())
                        .thenComparing(Comparator.<Integer>naturalOrder().reversed()))
                .stream();
    }

    /// An amount of which no host has any is not theirs to give: disks may be somewhere else.
    private static Slot slot(Host host, Amounts known) {
        return new Slot(boundless(host.free(), known), boundless(host.largest(), known));
    }

    private static Amounts boundless(Amounts given, Amounts known) {
        return new Amounts(
                boundless(given.vcpus(), known.vcpus()),
                boundless(given.memoryMib(), known.memoryMib()),
                boundless(given.diskGib(), known.diskGib()),
                boundless(given.instances(), known.instances()));
    }

    private static int boundless(int given, int known) {
        return known > 0 ? given : Integer.MAX_VALUE;
    }
}
