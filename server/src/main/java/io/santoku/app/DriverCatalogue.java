package io.santoku.app;

import io.santoku.driver.Access;
import io.santoku.driver.ComponentDriver;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverProvider;
import io.santoku.driver.DriverTypes;
import io.santoku.driver.Drivers;
import io.santoku.driver.EmsDriver;
import io.santoku.driver.NfvoDriver;
import io.santoku.driver.PolicyDriver;
import io.santoku.driver.VimDriver;
import io.santoku.driver.WimDriver;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Opens a driver for each component with the provider of its type, and keeps it until the component changes.
final class DriverCatalogue implements Drivers, AutoCloseable {
    private static final String OPEN = "open";

    private final ProvidedDrivers provided;
    private final Access access;
    private final DriverTypes types;
    private final Map<ComponentId, Opened> opened = new ConcurrentHashMap<>();

    /// The driver of a component, with the component as it was registered when the driver was opened.
    private record Opened(Component component, ComponentDriver driver) {
        void close() {
            driver.close();
        }
    }

    DriverCatalogue(ProvidedDrivers provided, Access access) {
        this.provided = provided;
        this.access = access;
        this.types = provided.types();
    }

    @Override
    public DriverTypes types() {
        return types;
    }

    @Override
    public VimDriver vim(Vim vim) {
        return driver(vim, VimDriver.class);
    }

    @Override
    public NfvoDriver nfvo(Nfvo nfvo) {
        return driver(nfvo, NfvoDriver.class);
    }

    @Override
    public WimDriver wim(Wim wim) {
        return driver(wim, WimDriver.class);
    }

    @Override
    public EmsDriver ems(Ems ems) {
        return driver(ems, EmsDriver.class);
    }

    @Override
    public PolicyDriver policy(PolicyEngine engine) {
        return driver(engine, PolicyDriver.class);
    }

    @Override
    public void close() {
        opened.values().forEach(Opened::close);
    }

    private <D> D driver(Component component, Class<D> port) {
        Opened current = opened.compute(component.id(), (_, before) -> {
            if (before != null && before.component().equals(component)) {
                return before;
            }
            if (before != null) {
                before.close();
            }
            return new Opened(component, open(component, port));
        });
        return port.cast(current.driver());
    }

    private ComponentDriver open(Component component, Class<?> port) {
        DriverProvider provider = provided.find(component.id().kind(), component.type())
                .orElseThrow(() -> rejected(component, "there is no driver for it: is its plugin missing?"));
        try {
            ComponentDriver driver = provider.open(component, access);
            if (!port.isInstance(driver)) {
                throw rejected(component, "its driver is no " + port.getSimpleName());
            }
            return driver;
        } catch (LinkageError unfit) {
            DriverException rejected = rejected(component, "its driver does not fit this server: " + unfit);
            rejected.addSuppressed(unfit);
            throw rejected;
        }
    }

    private static DriverException rejected(Component component, String why) {
        return new DriverException(
                OPEN, new Rejected("%s is of type %s, and %s".formatted(component.id(), component.type(), why)));
    }
}
