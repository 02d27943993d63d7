package io.santoku.driver.opennebula;

import io.santoku.driver.VimDriver;
import io.santoku.driver.http.HttpSettings;
import io.santoku.emulators.Emulated;
import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.http.CallLog;
import io.santoku.emulators.http.Faults;
import io.santoku.emulators.opennebula.EmulatedOpenNebula;
import io.santoku.emulators.opennebula.EmulatedOpenNebula.Login;
import io.santoku.emulators.opennebula.HostSpec;
import io.santoku.emulators.opennebula.OpenNebulaSpec.Hardware;
import io.santoku.emulators.scenario.OpenNebulaScenario;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.inventory.Vim;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An emulated OpenNebula of two hosts, and drivers for it.
final class EdgeNebula implements AutoCloseable {
    private final EmulatedWorld world;
    private final Emulated emulated;

    EdgeNebula(boolean sharedDisks) {
        OpenNebulaScenario plain = OpenNebulaScenario.named("edge");
        List<HostSpec> hosts = List.of(new HostSpec("host-1", 8, 16_384, 100), new HostSpec("host-2", 8, 16_384, 100));
        world = EmulatedWorld.start(Scenario.EMPTY.with(new OpenNebulaScenario(
                "edge", "edge", 0, plain.credentials(), new Hardware(4, 2, sharedDisks, hosts))));
        emulated = world.component("edge");
    }

    @Override
    public void close() {
        world.close();
    }

    EmulatedOpenNebula cloud() {
        return world.openNebula("edge");
    }

    URI uri() {
        return emulated.uri();
    }

    Faults faults() {
        return emulated.faults();
    }

    CallLog calls() {
        return emulated.calls();
    }

    Map<String, Object> inventory() {
        return emulated.inventory();
    }

    void vanish(String kind, String tenant) {
        world.vanish("edge", kind, tenant);
    }

    void limit(String tenant, Map<String, Integer> limits) {
        world.setQuota("edge", tenant, limits);
    }

    void leave(String tenant, String kind, String name) {
        world.leave("edge", tenant, kind, name);
    }

    /// The tenant's user makes a machine.
    void boot(String tenant, String password) {
        cloud().boot(new Login(tenant, password), "machine", 2, 2_048, 20);
    }

    /// How many things of each kind clients have made.
    Map<String, Integer> things() {
        var things = new TreeMap<String, Integer>();
        inventory().forEach((kind, all) -> things.put(kind, ((List<?>) all).size()));
        return things;
    }

    VimDriver driver(Map<String, String> config) {
        return driver("oneadmin", "test-password", config);
    }

    VimDriver driver(String user, String password, Map<String, String> config) {
        return new OpenNebulaVimDriver(vim(uri(), user, password, config), HttpSettings.DEFAULTS);
    }

    static Vim vim(URI url, String user, String password, Map<String, String> config) {
        return new Vim(
                new Component.Identity(ComponentId.vim("edge"), "Edge", "opennebula", ""),
                "edge",
                url,
                new Credentials(user, new Secret(password), "oneadmin"),
                new SystemAuthorities(),
                config);
    }
}
