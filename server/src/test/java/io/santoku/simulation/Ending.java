package io.santoku.simulation;

import static io.santoku.simulation.Invariants.require;

import io.santoku.lifecycle.Slice;
import io.santoku.placement.ServiceSite;
import io.santoku.simulation.Memory.BookingKey;
import io.santoku.simulation.Memory.HeldKey;
import io.santoku.simulation.Memory.OperationRow;
import io.santoku.simulation.Memory.SubnetRow;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.World.Name;
import io.santoku.slice.Phase;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What holds when all is over.
record Ending(Memory memory, World world, Invariants invariants) {
    /// Each slice is whole, gone, or held with a reason, and outside is what they hold.
    void checkSettled() {
        memory.operations
                .values()
                .forEach(row -> require(row.ended(), row.operation().id() + " has not ended"));
        memory.slices.values().forEach(row -> checkSlice(row.slice()));
        memory.subnets.values().forEach(row -> {
            Phase phase = row.subnet().standing().phase();
            boolean isTold = row.subnet().standing().reason() != null;
            require(
                    phase == Phase.RUNNING || isTold,
                    "subnet %s ended in %s".formatted(row.subnet().id(), phase));
        });
        checkHeldIsThere();
        checkBooked();
        memory.operations.values().forEach(Ending::checkSecrets);
    }

    /// Nothing at all is left of slices.
    void checkEmpty() {
        require(memory.slices.isEmpty(), "slices are left: " + standings());
        require(memory.subnets.isEmpty(), "subnets are left: " + memory.subnets.values());
        require(memory.held.isEmpty(), "something is held: " + memory.held.keySet());
        require(memory.reservations.isEmpty(), "something is booked: " + memory.reservations);
        require(
                world.inspect().isEmpty(),
                "something is there: " + world.inspect().keySet());
    }

    private String standings() {
        return memory.slices.values().stream()
                .map(row -> row.slice().id() + " " + row.slice().standing().status())
                .collect(Collectors.joining(", "));
    }

    private void checkSlice(Slice slice) {
        Phase phase = slice.standing().phase();
        String who = "slice %s, %s,".formatted(slice.id(), slice.standing().status());
        switch (phase) {
            case RUNNING -> checkWhole(slice, who);
            case FAILED, ERROR -> require(slice.standing().reason() != null, who + " gives no reason");
            case INIT, PLACEMENT, PROVISIONING, ACTIVATION, TERMINATING -> throw new Violation(who + " is stuck");
        }
    }

    private void checkWhole(Slice slice, String who) {
        for (ServiceSite site : slice.outline().sites()) {
            boolean mustRun = !site.stopped() && !site.optional();
            String holder =
                    site.subnet() == null ? slice.id().value() : site.subnet().value();
            boolean isHeld = memory.held.entrySet().stream()
                    .anyMatch(entry -> entry.getKey().holder().equals(holder)
                            && entry.getKey().resource().value().equals("ns/" + site.place())
                            && entry.getValue().sure());
            require(!mustRun || isHeld, who + " lacks " + site.key());
            require(site.subnet() == null || isUser(slice, holder), who + " has no claim on " + site.subnet());
        }
    }

    private boolean isUser(Slice slice, String subnet) {
        SubnetRow row = memory.subnets.get(subnet);
        return row != null && row.claims().contains(slice.id().value());
    }

    private void checkHeldIsThere() {
        Set<Name> there = world.inspect().keySet();
        var missing = new TreeSet<Name>();
        memory.held.forEach((key, held) -> {
            Name name = Names.outside(key.holder(), key.resource(), memory.subnets.containsKey(key.holder()));
            if (held.sure() && name.kind() != Kind.CLAIM && !there.contains(name) && isSettled(key)) {
                missing.add(name);
            }
        });
        require(missing.isEmpty(), "held, but not there: " + missing);
    }

    /// What runs has its room booked.
    private void checkBooked() {
        memory.held.keySet().stream()
                .filter(key -> key.resource().kind().equals("ns"))
                .forEach(key -> require(
                        memory.reservations.containsKey(
                                new BookingKey(key.holder(), key.resource().value())),
                        "nothing is booked for " + key));
    }

    /// Of what was given up half-way not all need be there.
    private boolean isSettled(HeldKey key) {
        var slice = memory.slices.get(key.holder());
        return slice != null && slice.slice().standing().phase() == Phase.RUNNING;
    }

    private static void checkSecrets(OperationRow row) {
        String journal = row.entries().toString();
        require(
                !journal.contains(Servers.PASSWORD),
                "the journal of " + row.operation().id() + " tells a secret");
    }
}
