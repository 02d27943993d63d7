package io.santoku.inventory;

import io.santoku.slice.Holder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Stores the load of the clouds and the reservations of the slices. Every method joins the caller's transaction.
public interface Reservations {
    /// Returns the load of all clouds, in the order of their registration.
    List<VimLoad> loads();

    /// Returns the load of the clouds at these locations, in the order of their registration, and locks them: until the
    /// transaction ends, no other caller gets this answer for them or reserves there.
    List<VimLoad> lockLoads(Collection<String> locations);

    /// Stores a cloud's reported size and usage (by us and by others); does nothing when the cloud is not
    /// registered. Our part of the usage is what our slices hold there, not what they have reserved. While some of
    /// that is being made or removed, the usage by others is taken to be unchanged, as far as the new figures allow
    /// that.
    void measured(ComponentId vim, Amounts total, Amounts used);

    /// Stores the state of each host of a cloud, from the same measurement; does nothing when the cloud was never
    /// measured.
    void described(ComponentId vim, List<Host> hosts);

    /// Records that a cloud has just refused a slice, and the reason: for a while, placement tries it after all others.
    void refused(ComponentId vim, String why);

    /// Returns those of these clouds whose last measurement is older than `then`.
    List<ComponentId> unmeasuredSince(Collection<ComponentId> vims, Instant then);

    /// Stores the number of hosts of a cloud; does nothing when the cloud was never measured.
    void counted(ComponentId vim, int hosts);

    /// Returns the number of hosts that each measured cloud reported.
    Map<ComponentId, Integer> hosts();

    /// Reserves resources; a reservation replaces an earlier one of the same holder for the same resource.
    void reserve(Holder holder, List<Reservation> reservations);

    /// Returns the reservations of a slice or shared subnet.
    List<Reservation> of(Holder holder);

    /// Releases all reservations of the holder.
    void release(Holder holder);

    /// Releases the holder's reservation for one resource.
    void release(Holder holder, String resource);

    /// Returns the slices with reservations on a cloud, directly or through a subnet that they share.
    List<String> slicesUsing(ComponentId vim);
}
