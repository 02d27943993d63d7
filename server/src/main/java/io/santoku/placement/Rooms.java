package io.santoku.placement;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.VimLoad;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The room that is left on the clouds while a slice is placed on them. A system that is registered under two ids
/// counts as one room.
final class Rooms {
    private static final int TRIES_OF_A_LOOK = 10;

    private final Map<ComponentId, Room> byVim = new HashMap<>();
    private int looks;

    Rooms(List<VimLoad> loads) {
        var bySystem = new HashMap<String, Room>();
        for (VimLoad load : loads) {
            @Nullable String system = load.detail().system();
            Room room = system == null ? new Room(load) : bySystem.computeIfAbsent(system, _ -> new Room(load));
            room.free = room.free.min(load.free());
            byVim.put(load.vim(), room);
        }
    }

    private static final class Room {
        private final List<Packing.Slot> slots;
        private final List<Amounts> machines = new ArrayList<>();
        private Amounts free;

        Room(VimLoad load) {
            this.slots = Packing.slots(load.detail().hosts(), load.detail().awaited());
            this.free = load.free();
        }

        List<Amounts> with(Need need) {
            var all = new ArrayList<>(machines);
            all.addAll(need.machines());
            return all;
        }
    }

    /// The number of checks for room so far, with hard packings counted several times; it bounds a search.
    int looks() {
        return looks;
    }

    Amounts free(ComponentId vim) {
        return room(vim).free;
    }

    boolean fits(ComponentId vim, Need need) {
        looks++;
        Room room = room(vim);
        if (!need.flavour().fitsInto(room.free)) {
            return false;
        }
        if (room.slots.isEmpty()) {
            return true;
        }
        Packing.Attempt packing = Packing.of(room.slots, room.with(need));
        looks += packing.tries() / TRIES_OF_A_LOOK;
        return packing.fits();
    }

    void take(ComponentId vim, Need need) {
        Room room = room(vim);
        room.free = room.free.minus(need.flavour());
        room.machines.addAll(need.machines());
    }

    void giveBack(ComponentId vim, Need need) {
        Room room = room(vim);
        room.free = room.free.plus(need.flavour());
        need.machines().forEach(room.machines::remove);
    }

    /// Whether two ids name the same room.
    boolean isSame(ComponentId one, ComponentId other) {
        return room(one) == room(other);
    }

    /// The state of a room, by which a search recognises that it has been in a state before.
    Object state(ComponentId vim) {
        Room room = room(vim);
        return room.slots.isEmpty() ? room.free : List.of(room.free, List.copyOf(room.machines));
    }

    /// A key that is equal for rooms that take the same machines.
    Object likeness(ComponentId vim) {
        return List.of(state(vim), room(vim).slots);
    }

    /// The shortages that the need meets, in words; empty when it fits.
    List<String> missing(ComponentId vim, Need need) {
        Room room = room(vim);
        List<String> missing = need.flavour().missingIn(room.free);
        return missing.isEmpty() && !room.slots.isEmpty() ? Shortage.of(room.slots, room.machines, need) : missing;
    }

    private Room room(ComponentId vim) {
        return Objects.requireNonNull(byVim.get(vim), vim.toString());
    }
}
