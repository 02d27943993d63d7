package io.santoku.app;

import io.santoku.driver.Drivers;
import io.santoku.driver.EmsDriver;
import io.santoku.driver.NfvoDriver;
import io.santoku.driver.PolicyDriver;
import io.santoku.driver.VimDriver;
import io.santoku.driver.WimDriver;
import io.santoku.driver.amarisoft.AmarisoftEmsDriver;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.neat.NeatPolicyDriver;
import io.santoku.driver.odl.OdlWimDriver;
import io.santoku.driver.open5gs.Open5gsEmsDriver;
import io.santoku.driver.openstack.OpenStackVimDriver;
import io.santoku.driver.osm.OsmNfvoDriver;
import io.santoku.driver.test.TestEmsDriver;
import io.santoku.driver.test.TestPolicyDriver;
import io.santoku.driver.wim.HttpWimDriver;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.PolicyEngine;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/// Every driver there is, by type. A new one is one line here.
final class DriverCatalogue implements Drivers, AutoCloseable {
    private static final Map<String, BiFunction<Vim, HttpSettings, VimDriver>> VIMS =
            Map.of("openstack", OpenStackVimDriver::new);
    private static final Map<String, BiFunction<Nfvo, HttpSettings, NfvoDriver>> NFVOS =
            Map.of("osm", OsmNfvoDriver::new);
    private static final Map<String, BiFunction<Wim, HttpSettings, WimDriver>> WIMS =
            Map.of("test-wim", HttpWimDriver::new, "odl-wim", OdlWimDriver::new);
    private static final Map<String, BiFunction<Ems, HttpSettings, EmsDriver>> EMSS = Map.of(
            "amarisoft-ems", AmarisoftEmsDriver::new,
            "open5gs-ems", Open5gsEmsDriver::new,
            "test-ems", TestEmsDriver::new);

    private static final Map<String, BiFunction<PolicyEngine, HttpSettings, PolicyDriver>> POLICIES =
            Map.of("neat", NeatPolicyDriver::new, "test-policy", TestPolicyDriver::new);

    private final HttpSettings settings;
    private final Map<ComponentId, Made> made = new ConcurrentHashMap<>();

    /// The driver of a component as it is registered now.
    private record Made(Component component, Object driver) {
        void close() {
            if (driver instanceof OdlWimDriver kafka) {
                kafka.close();
            }
        }
    }

    DriverCatalogue(HttpSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supports(Component component) {
        return switch (component) {
            case Vim _ -> VIMS.containsKey(type(component));
            case Nfvo _ -> NFVOS.containsKey(type(component));
            case Wim _ -> WIMS.containsKey(type(component));
            case Ems _ -> EMSS.containsKey(type(component));
            case PolicyEngine _ -> POLICIES.containsKey(type(component));
        };
    }

    @Override
    public VimDriver vim(Vim vim) {
        return made(vim, VimDriver.class, VIMS);
    }

    @Override
    public NfvoDriver nfvo(Nfvo nfvo) {
        return made(nfvo, NfvoDriver.class, NFVOS);
    }

    @Override
    public WimDriver wim(Wim wim) {
        return made(wim, WimDriver.class, WIMS);
    }

    @Override
    public EmsDriver ems(Ems ems) {
        return made(ems, EmsDriver.class, EMSS);
    }

    @Override
    public PolicyDriver policy(PolicyEngine engine) {
        return made(engine, PolicyDriver.class, POLICIES);
    }

    @Override
    public void close() {
        made.values().forEach(Made::close);
    }

    private <C extends Component, D> D made(
            C component, Class<D> port, Map<String, BiFunction<C, HttpSettings, D>> makers) {
        BiFunction<C, HttpSettings, D> maker = makers.get(type(component));
        if (maker == null) {
            throw new IllegalStateException("no driver speaks to " + component.id() + " of type " + component.type());
        }
        Made current = made.compute(component.id(), (_, before) -> {
            if (before != null && before.component().equals(component)) {
                return before;
            }
            if (before != null) {
                before.close();
            }
            return new Made(component, maker.apply(component, settings));
        });
        return port.cast(current.driver());
    }

    private static String type(Component component) {
        return component.type().toLowerCase(Locale.ROOT);
    }
}
