package io.santoku.inventory;

/// A part of a cloud that one slice has booked for one of its resources.
public record Reservation(ComponentId vim, String resource, Amounts amounts) {}
