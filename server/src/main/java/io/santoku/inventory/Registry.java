package io.santoku.inventory;

/// What is registered, kept for good.
public interface Registry {
    /// Everything, as it stood at one moment; inside a transaction, what that transaction sees.
    Inventory snapshot();

    /// Which systems the components are, as far as they were looked at since they were registered.
    default SystemIdentities identities() {
        return SystemIdentities.UNKNOWN;
    }

    /// The sites; `core` is always among them.
    Shelf<Location> locations();

    /// The clouds.
    Shelf<Vim> vims();

    /// The orchestrators.
    Shelf<Nfvo> nfvos();

    /// The transport controllers.
    Shelf<Wim> wims();

    /// The element managers.
    Shelf<Ems> emss();

    /// The policy engines.
    Shelf<PolicyEngine> policies();

    /// The core and radio functions.
    Shelf<NetworkFunction> functions();
}
