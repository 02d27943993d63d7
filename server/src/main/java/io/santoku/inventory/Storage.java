package io.santoku.inventory;

/// The stored inventory, whole: what is registered, the descriptors, the bookings, what was found when components were
/// looked at, and transactions over them.
public record Storage(
        Registry registry,
        Catalogue catalogue,
        Reservations reservations,
        ComponentChecks checks,
        Transactions transactions) {}
