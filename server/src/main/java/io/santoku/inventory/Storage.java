package io.santoku.inventory;

/// The whole stored inventory: registered entries, descriptors, reservations, the findings of checks and the
/// maintenances, and transactions over them.
public record Storage(
        Registry registry,
        Catalogue catalogue,
        Reservations reservations,
        ComponentChecks checks,
        Maintenances maintenances,
        Transactions transactions) {}
