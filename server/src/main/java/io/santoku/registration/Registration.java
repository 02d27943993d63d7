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

/// The register of everything that slices are built on, one registrar a kind, and the types of component that it knows.
public record Registration(
        Registrar<Location> locations,
        ComponentRegistrar<Vim> vims,
        ComponentRegistrar<Nfvo> nfvos,
        ComponentRegistrar<Wim> wims,
        ComponentRegistrar<Ems> emss,
        ComponentRegistrar<PolicyEngine> policies,
        Registrar<NetworkFunction> functions,
        DriverTypes types) {

    /// All desks over one storage; `use` tells what slices hold on to.
    public static Registration over(Storage storage, Drivers drivers, ComponentUse use) {
        var contact = new Contact(drivers, storage, true);
        var users = new Users(storage, use);
        var registry = storage.registry();
        return new Registration(
                new LocationRegistration(storage, users),
                new ComponentRegistration<>(registry.vims(), storage, contact, users),
                new ComponentRegistration<>(registry.nfvos(), storage, contact, users),
                new ComponentRegistration<>(registry.wims(), storage, contact, users),
                new ComponentRegistration<>(registry.emss(), storage, contact, users),
                new ComponentRegistration<>(registry.policies(), storage, contact, users),
                new FunctionRegistration(storage, users),
                drivers.types());
    }
}
