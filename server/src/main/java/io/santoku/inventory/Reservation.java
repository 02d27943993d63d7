package io.santoku.inventory;

import java.util.List;

/// The part of a cloud that a slice has reserved for one of its resources, and the resources of each of its machines.
public record Reservation(ComponentId vim, String resource, Amounts amounts, List<Amounts> machines) {
    public Reservation {
        machines = List.copyOf(machines);
    }

    /// Creates a reservation whose machines are not known.
    public Reservation(ComponentId vim, String resource, Amounts amounts) {
        this(vim, resource, amounts, List.of());
    }
}
