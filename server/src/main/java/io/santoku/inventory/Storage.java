package io.santoku.inventory;

/// The stored inventory, whole: what is registered, the descriptors, the bookings, and transactions over them.
public record Storage(Registry registry, Catalogue catalogue, Reservations reservations, Transactions transactions) {}
