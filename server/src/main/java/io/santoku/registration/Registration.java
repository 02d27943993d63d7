package io.santoku.registration;

import io.santoku.driver.DriverTypes;
import io.santoku.driver.Drivers;
import io.santoku.inventory.ComponentUse;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.Storage;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;

/// The registrars of all kinds of entry that slices are built on, and the known types of component.
public record Registration(
        Registrar<Location> locations, Components components, Registrar<NetworkFunction> functions, DriverTypes types) {

    /// The registrars of components, by their kind.
    public record Components(
            ComponentRegistrar<Vim> vims,
            ComponentRegistrar<Nfvo> nfvos,
            ComponentRegistrar<Wim> wims,
            ComponentRegistrar<Ems> elementManagers,
            ComponentRegistrar<PolicyEngine> policies) {}

    /// The registrar of VIMs.
    public ComponentRegistrar<Vim> vims() {
        return components.vims();
    }

    /// The registrar of NFVOs.
    public ComponentRegistrar<Nfvo> nfvos() {
        return components.nfvos();
    }

    /// The registrar of WIMs.
    public ComponentRegistrar<Wim> wims() {
        return components.wims();
    }

    /// The registrar of element managers.
    public ComponentRegistrar<Ems> elementManagers() {
        return components.elementManagers();
    }

    /// The registrar of policy engines.
    public ComponentRegistrar<PolicyEngine> policies() {
        return components.policies();
    }

    /// Creates all registrars over one storage; `use` reports which slices use an entry.
    public static Registration over(Storage storage, Drivers drivers, ComponentUse use) {
        var contact = new Contact(drivers, storage, true);
        var users = new Users(storage, use);
        var registry = storage.registry();
        return new Registration(
                new LocationRegistration(storage, users),
                new Components(
                        new ComponentRegistration<>(registry.vims(), storage, contact, users),
                        new ComponentRegistration<>(registry.nfvos(), storage, contact, users),
                        new ComponentRegistration<>(registry.wims(), storage, contact, users),
                        new ComponentRegistration<>(registry.elementManagers(), storage, contact, users),
                        new ComponentRegistration<>(registry.policies(), storage, contact, users)),
                new FunctionRegistration(storage, users),
                drivers.types());
    }
}
