package io.santoku.emulators;

import io.santoku.emulators.http.CallLog;
import io.santoku.emulators.http.Claims;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Latency;
import io.santoku.emulators.http.Product;
import io.santoku.emulators.opennebula.EmulatedOpenNebula;
import io.santoku.emulators.openstack.EmulatedOpenStack;
import io.santoku.emulators.osm.EmulatedOsm;
import io.santoku.emulators.scenario.FaultScenario;
import io.santoku.emulators.scenario.OsmScenario;
import io.santoku.emulators.scenario.Scenario;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A running world: every component of a scenario on a port of its own, and a control API on another.
public final class EmulatedWorld implements AutoCloseable {
    private final Scenario scenario;
    private final Claims claims = new Claims();
    private final Map<String, Emulated> components;
    private final Clouds clouds;
    private final EmulatedServer control;

    private EmulatedWorld(Scenario scenario, int controlPort, InstantSource clock) {
        this.scenario = scenario;
        var builder = new Builder(scenario, clock, claims);
        components = builder.build();
        clouds = builder.clouds();
        scenario.faults().forEach(this::addFault);
        var listening = new Listening(controlPort, Optional.empty(), Latency.none(), scenario.seed());
        control = EmulatedServer.start(new ControlApi(this), listening, clock);
    }

    /// Starts a scenario, with the control API on any free port.
    public static EmulatedWorld start(Scenario scenario) {
        return start(scenario, 0, InstantSource.system());
    }

    /// Starts a scenario with the control API on this port; `clock` supplies the time.
    public static EmulatedWorld start(Scenario scenario, int controlPort, InstantSource clock) {
        return new EmulatedWorld(scenario, controlPort, clock);
    }

    /// The address of the control API.
    public URI controlUri() {
        return control.uri().resolve("/world");
    }

    /// All components, in the order of the scenario.
    public List<Emulated> components() {
        return List.copyOf(components.values());
    }

    /// The component of this name.
    public Emulated component(String name) {
        Emulated found = components.get(name);
        if (found == null) {
            throw new NoSuchElementException("no component is called " + name);
        }
        return found;
    }

    /// The OpenStack cloud of this name.
    public EmulatedOpenStack cloud(String name) {
        return product(name, CloudProduct.class).cloud();
    }

    /// The OpenNebula of this name.
    public EmulatedOpenNebula openNebula(String name) {
        return product(name, EmulatedOpenNebula.class);
    }

    private boolean isOpenNebula(String name) {
        return component(name).kind().equals("opennebula");
    }

    /// From now on, OSMs boot one server per machine in a real OpenStack cloud, with the login of the VIM account, when
    /// the account names a Keystone that does not belong to this world.
    public void reachRealClouds() {
        clouds.reachReal();
    }

    /// The OSM of this name.
    public EmulatedOsm osm(String name) {
        return product(name, EmulatedOsm.class);
    }

    /// The product of this name and class, such as an `EmulatedEms`.
    public <T extends Product> T product(String name, Class<T> type) {
        if (component(name) instanceof Served served && type.isInstance(served.product())) {
            return type.cast(served.product());
        }
        throw new NoSuchElementException(name + " is no " + type.getSimpleName());
    }

    /// All objects that clients created and that exist now, by component and kind; empty when nothing is left.
    public Map<String, Map<String, Object>> inventory() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        // OSMs first: a completed termination releases its machines when the OSM is next read
        components().stream()
                .sorted((one, other) ->
                        Boolean.compare(other.kind().equals("osm"), one.kind().equals("osm")))
                .forEach(component -> all.put(component.name(), component.inventory()));
        all.values().removeIf(Map::isEmpty);
        return all;
    }

    /// The number of objects in the inventory.
    public int total() {
        return inventory().values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToInt(found -> found instanceof Collection<?> many ? many.size() : 1)
                .sum();
    }

    /// The calls that each component received, by kind.
    public Map<String, Map<String, CallLog.Entry>> calls() {
        var all = new LinkedHashMap<String, Map<String, CallLog.Entry>>();
        components.forEach((name, component) -> all.put(name, component.calls().entries()));
        return all;
    }

    /// Deletes the records of calls and claims.
    public void clearCalls() {
        components.values().forEach(component -> component.calls().clear());
        claims.clear();
    }

    /// The highest epoch under which calls were made for each operation, at any component.
    public Map<String, Long> epochs() {
        return claims.epochs();
    }

    /// The time of the first call under each claim of an operation, at any component.
    public Map<String, List<Instant>> firstCalls() {
        return claims.firstCalls();
    }

    /// The number of calls of each kind that each component received under a lower epoch than an earlier call, at any
    /// component; empty when there were none.
    public Map<String, Map<String, Long>> staleCalls() {
        var all = new LinkedHashMap<String, Map<String, Long>>();
        components.forEach((name, component) -> all.put(name, component.calls().stale()));
        all.values().removeIf(Map::isEmpty);
        return all;
    }

    /// Removes objects without the knowledge of any client, by their name or the slice's id, and returns their number:
    /// of a cloud a `tenant` or a part of one (as [EmulatedOpenStack] lists them), of an OSM an `account` or a
    /// `service`, of a WIM a `transport` slice, of an EMS the `radio` configurations of a slice.
    public int vanish(String component, String kind, String name) {
        return component(component).vanish(kind, name);
    }

    /// Sets limits (`cores`, `ram`, `instances`) of a tenant of a cloud, as its operator would.
    public void setQuota(String cloud, String tenant, Map<String, Integer> limits) {
        if (isOpenNebula(cloud)) {
            openNebula(cloud).setQuota(tenant, limits);
        } else {
            cloud(cloud).setQuota(tenant, limits);
        }
    }

    /// Gives a user of a cloud another password, until the next reset.
    public void setPassword(String cloud, String user, String password) {
        if (isOpenNebula(cloud)) {
            openNebula(cloud).setPassword(user, password);
        } else {
            cloud(cloud).setPassword(user, password);
        }
    }

    /// Makes an object in a tenant of a cloud, as orchestrators do, and leaves it there.
    public void leave(String cloud, String tenant, String kind, String name) {
        if (isOpenNebula(cloud)) {
            openNebula(cloud).leave(tenant, kind, name);
        } else {
            cloud(cloud).leave(tenant, kind, name);
        }
    }

    /// Adds a rule to the fault script of the component that it names, or of all.
    public void addFault(FaultScenario fault) {
        List<Emulated> concerned = fault.server().equals("*") ? components() : List.of(component(fault.server()));
        concerned.forEach(component -> component.faults().add(fault.rule()));
    }

    /// The current rules of all components.
    public List<FaultScenario> faults() {
        var all = new ArrayList<FaultScenario>();
        components.forEach(
                (name, component) -> component.faults().rules().forEach(rule -> all.add(FaultScenario.of(name, rule))));
        return all;
    }

    /// Removes all rules; calls that hang because of them continue.
    public void clearFaults() {
        components.values().forEach(component -> component.faults().clear());
    }

    /// Sets the latency of all further answers of all components.
    public void setLatency(Latency latency) {
        components.values().forEach(component -> component.setLatency(latency));
    }

    /// Returns to the start of the scenario: deletes the objects of clients, calls, faults and changed settings.
    public void reset() {
        clearFaults();
        setLatency(Latency.parse(scenario.latency()));
        for (OsmScenario osm : scenario.osms()) {
            osm(osm.name()).configure(osm.settings());
        }
        components.values().forEach(Emulated::reset);
        clearCalls();
        scenario.faults().forEach(this::addFault);
    }

    /// Stops all components and the control API.
    @Override
    public void close() {
        control.close();
        components.values().forEach(Emulated::close);
    }
}
