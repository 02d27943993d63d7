package io.santoku.inventory;

import io.santoku.slice.Holder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// How full the clouds are, and which slice has booked what. Every verb joins the caller's transaction.
public interface Reservations {
    /// How full all clouds are, in the order of their registration.
    List<VimLoad> loads();

    /// How full the clouds of these locations are, in the order of their registration; nobody else gets this answer
    /// for them, or books there, until the transaction ends.
    List<VimLoad> lockLoads(Collection<String> locations);

    /// Notes what a cloud told of itself: its size, and what is used of it, by us or by others; nothing happens when
    /// it is not registered. Ours is what our slices hold there, not what they have reserved; while some of that is
    /// being made or removed, others are taken to use what they used before, if that can be.
    void measured(ComponentId vim, Amounts total, Amounts used);

    /// Notes how the hosts of a cloud are, one by one, which was measured at the same time; nothing happens when it
    /// was never measured.
    void described(ComponentId vim, List<Host> hosts);

    /// Notes that a cloud has just refused a slice, and why: for a while it comes after all others.
    void refused(ComponentId vim, String why);

    /// Those of these clouds that were not measured since then.
    List<ComponentId> unmeasuredSince(Collection<ComponentId> vims, Instant then);

    /// Notes how many hosts a cloud has; nothing happens when it was never measured.
    void counted(ComponentId vim, int hosts);

    /// How many hosts each cloud that was measured told of.
    Map<ComponentId, Integer> hosts();

    /// Books; a booking of the same holder for the same resource is replaced.
    void reserve(Holder holder, List<Reservation> reservations);

    /// What a slice or shared subnet has booked.
    List<Reservation> of(Holder holder);

    /// Gives back all that the holder has booked.
    void release(Holder holder);

    /// Gives back what the holder has booked for one resource.
    void release(Holder holder, String resource);

    /// The slices with bookings on a cloud, be it through a subnet that they share.
    List<String> slicesUsing(ComponentId vim);
}
