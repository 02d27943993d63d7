package io.santoku.inventory;

/// The whole stored inventory: registered entries, descriptors, reservations and the findings of checks, and
/// transactions over them.
public record Storage(
        Registry registry,
        Catalogue catalogue,
        Reservations reservations,
        ComponentChecks checks,
        Transactions transactions) {}
