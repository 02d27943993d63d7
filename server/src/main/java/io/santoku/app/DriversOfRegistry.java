package io.santoku.app;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.Drivers;
import io.santoku.driver.EmsDriver;
import io.santoku.driver.NfvoDriver;
import io.santoku.driver.PolicyDriver;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.VimDriver;
import io.santoku.driver.WimDriver;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Repository;
import io.santoku.inventory.Vim;
import java.util.List;
import java.util.function.Supplier;

/// Returns the drivers of the components as they are registered at the time of the call.
final class DriversOfRegistry implements RegisteredDrivers {
    private final Registry registry;
    private final Drivers drivers;

    DriversOfRegistry(Registry registry, Drivers drivers) {
        this.registry = registry;
        this.drivers = drivers;
    }

    @Override
    public VimDriver vim(ComponentId id) {
        return drivers.vim(cloud(id));
    }

    @Override
    public NfvoDriver nfvo(ComponentId id) {
        return drivers.nfvo(registered(registry::nfvos, id));
    }

    @Override
    public WimDriver wim(ComponentId id) {
        return drivers.wim(registered(registry::wims, id));
    }

    @Override
    public EmsDriver ems(ComponentId id) {
        return drivers.ems(registered(registry::elementManagers, id));
    }

    @Override
    public List<PolicyDriver> policies() {
        return OwnStore.read("policy engines", () -> registry.policies().all()).stream()
                .map(Entry::item)
                .filter(drivers::supports)
                .map(drivers::policy)
                .toList();
    }

    @Override
    public Vim cloud(ComponentId id) {
        return registered(registry::vims, id);
    }

    private static <T> T registered(Supplier<Repository<T>> repository, ComponentId id) {
        return OwnStore.read(id.toString(), () -> repository.get().find(id.id()))
                .orElseThrow(() -> new DriverException(
                        "look-up", new DriverFault.Rejected(id + " is not registered (any more): register it first")))
                .item();
    }
}
