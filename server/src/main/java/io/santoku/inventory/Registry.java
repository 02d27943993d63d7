package io.santoku.inventory;

import java.util.Map;

/// What is registered, kept for good.
public interface Registry {
    /// Everything, as it stood at one moment; inside a transaction, what that transaction sees.
    Inventory snapshot();

    /// What was found when components were last looked at; one that was never looked at is missing.
    default Map<ComponentId, ComponentCheck> checks() {
        return Map.of();
    }

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
