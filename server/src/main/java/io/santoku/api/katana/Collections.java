package io.santoku.api.katana;

import io.santoku.api.katana.ComponentDocuments.KnownMembers;
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
        RegisteredCollection<Vim> vims,
        RegisteredCollection<Nfvo> nfvos,
        RegisteredCollection<Wim> wims,
        RegisteredCollection<Ems> emss,
        RegisteredCollection<PolicyEngine> policies,
        RegisteredCollection<NetworkFunction> functions,
        DescriptorCollection descriptors) {

    static Collections over(Storage storage, Registration desks, Uses uses, StoredBaseDescriptors descriptors) {
        Registry shelves = storage.registry();
        var known = new KnownMembers(
                new OpenMembers(desks.types()), new UnusedMembers(desks.types()), () -> ComponentWarnings.now(storage));
        return new Collections(
                new RegisteredCollection<>(
                        Wording.LOCATION, shelves.locations(), desks.locations(), new LocationDocuments(shelves)),
                new RegisteredCollection<>(
                        Wording.VIM,
                        shelves.vims(),
                        desks.vims(),
                        new VimDocuments(uses, storage.reservations(), known)),
                new RegisteredCollection<>(
                        Wording.NFVO, shelves.nfvos(), desks.nfvos(), new NfvoDocuments(uses, known)),
                new RegisteredCollection<>(
                        Wording.WIM, shelves.wims(), desks.wims().unheard(), new WimDocuments(uses, known)),
                // the predecessor lets an EMS go that functions still name
                new RegisteredCollection<>(
                        Wording.EMS,
                        shelves.emss(),
                        desks.emss().unheard(),
                        desks.emss()::removeUnlessHeld,
                        new EmsDocuments(known)),
                new RegisteredCollection<>(
                        Wording.POLICY, shelves.policies(), desks.policies().unheard(), new PolicyDocuments(known)),
                new RegisteredCollection<>(
                        Wording.FUNCTION, shelves.functions(), desks.functions(), new FunctionDocuments(uses)),
                new DescriptorCollection(descriptors, storage.transactions()));
    }

    Map<String, Collection> byNoun() {
        return Map.of(
                "location", locations,
                "vim", vims,
                "nfvo", nfvos,
                "wim", wims,
                "ems", emss,
                "policy", policies,
                "function", functions,
                "base_slice_des", descriptors);
    }
}
