package io.santoku.registration;

import io.santoku.driver.Drivers;
import io.santoku.driver.NfvoDriver.DescriptorCatalogue;
import io.santoku.driver.VimDriver.CloudCapacity;
import io.santoku.inventory.Component;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.Storage;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;

/// Speaks to components for the first time, or again.
record Contact(Drivers drivers, Storage storage, boolean always) {
    /// One that leaves alone what has nothing to tell.
    Contact whereNeeded() {
        return new Contact(drivers, storage, false);
    }

    boolean canSpeakTo(Component component) {
        return drivers.supports(component);
    }

    /// Speaks to the component; answers what is to be done, in the transaction that registers it, with what it told.
    /// Throws [io.santoku.driver.DriverException].
    Runnable speakTo(Component component) {
        return switch (component) {
            case Vim vim -> measure(vim);
            case Nfvo nfvo -> readCatalogue(nfvo);
            case Wim wim -> greet(() -> drivers.wim(wim).check());
            case Ems ems -> greet(() -> drivers.ems(ems).check());
            case PolicyEngine engine -> greet(() -> drivers.policy(engine).check());
        };
    }

    private Runnable measure(Vim vim) {
        CloudCapacity capacity = drivers.vim(vim).capacity();
        return () -> {
            storage.reservations().measured(vim.id(), capacity.total(), capacity.used());
            storage.reservations().counted(vim.id(), capacity.hosts());
        };
    }

    private Runnable readCatalogue(Nfvo nfvo) {
        DescriptorCatalogue catalogue = drivers.nfvo(nfvo).catalogue();
        return () -> storage.catalogue().replace(nfvo.id(), catalogue.services(), catalogue.functions());
    }

    private Runnable greet(Runnable check) {
        if (always) {
            check.run();
        }
        return () -> {};
    }
}
