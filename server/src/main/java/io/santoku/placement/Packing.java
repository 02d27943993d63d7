package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.Host;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Puts machines on hosts, one by one: the largest first, each on the first host with room for it. If a machine finds
/// no host, the search goes back and tries other hosts, up to a bound.
final class Packing {
    /// The largest first: a large machine is placed while most room is left.
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

    /// The free capacity of one host, and the largest machine that it ever takes.
    record Slot(Amounts free, Amounts largest) {
        boolean takes(Amounts machine) {
            return machine.fitsInto(free) && machine.fitsInto(largest);
        }

        Slot with(Amounts machine) {
            return new Slot(free.minus(machine), largest);
        }
    }

    /// The hosts with the room that is left once the `awaited` machines are there, too. The cloud places those
    /// machines itself: each is assumed to go to the host with the most free vCPUs, as clouds choose by default; a
    /// machine that fits nowhere takes no room.
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

    /// Whether all machines find a host, and how many times the search put a machine on a host.
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

    /// Treats an amount of which no host has any as unlimited, because other systems provide it: disks may be
    /// elsewhere.
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
