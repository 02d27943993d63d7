package io.santoku.api.katana;

import io.santoku.api.katana.KatanaComponentDocuments.KnownMembers;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Storage;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import io.santoku.lifecycle.StoredBaseDescriptors;
import io.santoku.registration.ComponentWarnings;
import io.santoku.registration.Registration;
import java.util.Map;

/// All collections of the inventory.
record Collections(
        RegisteredCollection<Location> locations,
        Components components,
        RegisteredCollection<NetworkFunction> functions,
        DescriptorCollection descriptors) {

    /// The collections of components, by their kind.
    record Components(
            RegisteredCollection<Vim> vims,
            RegisteredCollection<Nfvo> nfvos,
            RegisteredCollection<Wim> wims,
            RegisteredCollection<Ems> elementManagers,
            RegisteredCollection<PolicyEngine> policies) {}

    static Collections over(Storage storage, Registration registrars, Uses uses, StoredBaseDescriptors descriptors) {
        Registry repositories = storage.registry();
        return new Collections(
                new RegisteredCollection<>(
                        KatanaWording.LOCATION,
                        repositories.locations(),
                        registrars.locations(),
                        new KatanaLocationDocuments(repositories)),
                components(storage, registrars, uses),
                new RegisteredCollection<>(
                        KatanaWording.FUNCTION,
                        repositories.functions(),
                        registrars.functions(),
                        new KatanaFunctionDocuments(uses)),
                new DescriptorCollection(descriptors, storage.transactions()));
    }

    private static Components components(Storage storage, Registration registrars, Uses uses) {
        Registry repositories = storage.registry();
        KnownMembers known = known(storage, registrars);
        return new Components(
                new RegisteredCollection<>(
                        KatanaWording.VIM,
                        repositories.vims(),
                        registrars.vims(),
                        new VimDocuments(uses, storage.reservations(), known)),
                new RegisteredCollection<>(
                        KatanaWording.NFVO, repositories.nfvos(), registrars.nfvos(), new NfvoDocuments(uses, known)),
                new RegisteredCollection<>(
                        KatanaWording.WIM,
                        repositories.wims(),
                        registrars.wims().lenient(),
                        new WimDocuments(uses, known)),
                // the predecessor lets clients remove an EMS that functions still name
                new RegisteredCollection<>(
                        KatanaWording.EMS,
                        repositories.elementManagers(),
                        registrars.elementManagers().lenient(),
                        registrars.elementManagers()::removeUnlessHeld,
                        new EmsDocuments(known)),
                new RegisteredCollection<>(
                        KatanaWording.POLICY,
                        repositories.policies(),
                        registrars.policies().lenient(),
                        new PolicyDocuments(known)));
    }

    private static KnownMembers known(Storage storage, Registration registrars) {
        return new KnownMembers(
                new OpenMembers(registrars.types()),
                new UnusedComponentMembers(registrars.types()),
                () -> ComponentWarnings.now(storage));
    }

    Map<String, Collection> byNoun() {
        return Map.of(
                "location", locations,
                "vim", components.vims(),
                "nfvo", components.nfvos(),
                "wim", components.wims(),
                "ems", components.elementManagers(),
                "policy", components.policies(),
                "function", functions,
                "base_slice_des", descriptors);
    }
}
