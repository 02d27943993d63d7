package io.santoku.inventory;

/// The stored set of all registered entries.
public interface Registry {
    /// Returns all entries as of one moment; inside a transaction, as that transaction sees them.
    Inventory snapshot();

    /// Returns the identities of the components that were checked since they were registered.
    default SystemIdentities identities() {
        return SystemIdentities.UNKNOWN;
    }

    /// The sites, which always include `core`.
    Repository<Location> locations();

    /// The clouds.
    Repository<Vim> vims();

    /// The orchestrators.
    Repository<Nfvo> nfvos();

    /// The transport controllers.
    Repository<Wim> wims();

    /// The element managers.
    Repository<Ems> elementManagers();

    /// The policy engines.
    Repository<PolicyEngine> policies();

    /// The core and radio functions.
    Repository<NetworkFunction> functions();
}
