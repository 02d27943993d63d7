package io.santoku.simulation;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Host;
import io.santoku.inventory.Reservation;
import io.santoku.inventory.Reservations;
import io.santoku.inventory.Vim;
import io.santoku.inventory.VimLoad;
import io.santoku.simulation.Memory.BookingKey;
import io.santoku.slice.Holder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The bookings in memory; the size of the clouds never changes.
record MemoryReservations(Memory memory) implements Reservations {
    @Override
    public List<VimLoad> loads() {
        memory.touch();
        return Place.VIMS.stream().map(this::load).toList();
    }

    @Override
    public List<VimLoad> lockLoads(Collection<String> locations) {
        return loads().stream()
                .filter(load -> locations.contains(load.location()))
                .toList();
    }

    @Override
    public void measured(ComponentId vim, Amounts total, Amounts used) {
        throw new UnsupportedOperationException("clouds keep their size");
    }

    @Override
    public void described(ComponentId vim, List<Host> hosts) {
        throw new UnsupportedOperationException("clouds keep their size");
    }

    /// The world's clouds refuse by chance only: which one it was says nothing of the next time.
    @Override
    public void refused(ComponentId vim, String why) {}

    @Override
    public List<ComponentId> unmeasuredSince(Collection<ComponentId> vims, Instant then) {
        return List.of();
    }

    @Override
    public void counted(ComponentId vim, int hosts) {
        throw new UnsupportedOperationException("clouds keep their size");
    }

    @Override
    public Map<ComponentId, Integer> hosts() {
        return Map.of();
    }

    @Override
    public void reserve(Holder holder, List<Reservation> reservations) {
        memory.touch();
        reservations.forEach(
                one -> memory.put(memory.reservations, new BookingKey(holder.value(), one.resource()), one));
    }

    @Override
    public List<Reservation> of(Holder holder) {
        memory.touch();
        return keys(holder).stream().map(memory.reservations::get).toList();
    }

    @Override
    public void release(Holder holder) {
        memory.touch();
        keys(holder).forEach(key -> memory.remove(memory.reservations, key));
    }

    @Override
    public void release(Holder holder, String resource) {
        memory.touch();
        memory.remove(memory.reservations, new BookingKey(holder.value(), resource));
    }

    @Override
    public List<String> slicesUsing(ComponentId vim) {
        return List.of();
    }

    private List<BookingKey> keys(Holder holder) {
        return memory.reservations.keySet().stream()
                .filter(key -> key.holder().equals(holder.value()))
                .toList();
    }

    private VimLoad load(Vim vim) {
        Amounts reserved = memory.reservations.values().stream()
                .filter(one -> one.vim().equals(vim.id()))
                .map(Reservation::amounts)
                .reduce(Amounts.NONE, Amounts::plus);
        return new VimLoad(vim.id(), vim.location(), Place.size(vim), Amounts.NONE, reserved);
    }
}
