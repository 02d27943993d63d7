package io.santoku.inventory;

import java.util.List;

/// A part of a cloud that one slice has booked for one of its resources, and what each of its machines takes.
public record Reservation(ComponentId vim, String resource, Amounts amounts, List<Amounts> machines) {
    public Reservation {
        machines = List.copyOf(machines);
    }

    /// One whose machines are not known.
    public Reservation(ComponentId vim, String resource, Amounts amounts) {
        this(vim, resource, amounts, List.of());
    }
}
