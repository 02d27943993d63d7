package io.santoku.inventory;

import io.santoku.slice.SliceId;
import java.util.Collection;
import java.util.List;

/// How full the clouds are, and which slice has booked what. Every verb joins the caller's transaction.
public interface Reservations {
    /// How full all clouds are, in the order of their registration.
    List<VimLoad> loads();

    /// How full the clouds of these locations are, in the order of their registration; nobody else gets this answer
    /// for them, or books there, until the transaction ends.
    List<VimLoad> lockLoads(Collection<String> locations);

    /// Notes what a cloud told of itself: its size, and what is used of it, by us or by others; nothing happens when it
    /// is not registered.
    void measured(ComponentId vim, Amounts total, Amounts used);

    /// Books; a booking of the same slice for the same resource is replaced.
    void reserve(SliceId slice, List<Reservation> reservations);

    /// What the slice has booked.
    List<Reservation> of(SliceId slice);

    /// Gives back all that the slice has booked.
    void release(SliceId slice);

    /// Gives back what the slice has booked for one resource.
    void release(SliceId slice, String resource);

    /// The slices with bookings on a cloud.
    List<String> slicesUsing(ComponentId vim);
}
