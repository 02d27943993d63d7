package io.santoku.app;

import io.santoku.driver.DriverType;
import io.santoku.driver.DriverTypes;
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
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Maps the types of all drivers to their constructors; a new driver adds one line here.
final class DriverCatalogue implements Drivers, AutoCloseable {
    private static final Map<DriverType, BiFunction<Vim, HttpSettings, VimDriver>> VIMS =
            Map.of(OpenStackVimDriver.TYPE, OpenStackVimDriver::new);
    private static final Map<DriverType, BiFunction<Nfvo, HttpSettings, NfvoDriver>> NFVOS =
            Map.of(OsmNfvoDriver.TYPE, OsmNfvoDriver::new);
    private static final Map<DriverType, BiFunction<Wim, HttpSettings, WimDriver>> WIMS =
            Map.of(HttpWimDriver.TYPE, HttpWimDriver::new, OdlWimDriver.TYPE, OdlWimDriver::new);
    private static final Map<DriverType, BiFunction<Ems, HttpSettings, EmsDriver>> EMSS = Map.of(
            AmarisoftEmsDriver.TYPE, AmarisoftEmsDriver::new,
            Open5gsEmsDriver.TYPE, Open5gsEmsDriver::new,
            TestEmsDriver.TYPE, TestEmsDriver::new);

    private static final Map<DriverType, BiFunction<PolicyEngine, HttpSettings, PolicyDriver>> POLICIES =
            Map.of(NeatPolicyDriver.TYPE, NeatPolicyDriver::new, TestPolicyDriver.TYPE, TestPolicyDriver::new);

    private static final DriverTypes TYPES = allTypes();

    private final HttpSettings settings;
    private final Map<ComponentId, Made> made = new ConcurrentHashMap<>();

    /// The driver of a component, with the component as it was registered when the driver was created.
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

    /// The types in the order in which pages list them.
    static DriverTypes allTypes() {
        return new DriverTypes(Stream.of(VIMS, NFVOS, WIMS, EMSS, POLICIES)
                .map(Map::keySet)
                .flatMap(Set::stream)
                .sorted(Comparator.comparing(DriverType::kind).thenComparing(DriverType::name))
                .toList());
    }

    @Override
    public DriverTypes types() {
        return TYPES;
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
            C component, Class<D> port, Map<DriverType, BiFunction<C, HttpSettings, D>> makers) {
        BiFunction<C, HttpSettings, D> maker = TYPES.find(component.id().kind(), component.type())
                .map(makers::get)
                .orElseThrow(() -> new IllegalStateException(
                        "no driver speaks to " + component.id() + " of type " + component.type()));
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
}
