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
    Repository<Location> locations();

    /// The clouds.
    Repository<Vim> vims();

    /// The orchestrators.
    Repository<Nfvo> nfvos();

    /// The transport controllers.
    Repository<Wim> wims();

    /// The element managers.
    Repository<Ems> emss();

    /// The policy engines.
    Repository<PolicyEngine> policies();

    /// The core and radio functions.
    Repository<NetworkFunction> functions();
}
