package io.santoku.emulators;

import io.santoku.emulators.http.CallLog;
import io.santoku.emulators.http.Claims;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Latency;
import io.santoku.emulators.http.Product;
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

    /// Starts a scenario with the control API on this port, in the time that `clock` tells.
    public static EmulatedWorld start(Scenario scenario, int controlPort, InstantSource clock) {
        return new EmulatedWorld(scenario, controlPort, clock);
    }

    /// Where the control API is.
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

    /// The cloud of this name.
    public EmulatedOpenStack cloud(String name) {
        return product(name, CloudProduct.class).cloud();
    }

    /// From now on OSMs boot one server a machine in real OpenStack clouds, with the login of the VIM account, where
    /// that names a Keystone that is none of this world.
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

    /// Everything that clients made and that exists right now, by component and kind; empty when nothing is left.
    public Map<String, Map<String, Object>> inventory() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        // OSMs first: a termination that is over gives its machines back when the OSM is next looked at
        components().stream()
                .sorted((one, other) ->
                        Boolean.compare(other.kind().equals("osm"), one.kind().equals("osm")))
                .forEach(component -> all.put(component.name(), component.inventory()));
        all.values().removeIf(Map::isEmpty);
        return all;
    }

    /// How many things the inventory lists.
    public int total() {
        return inventory().values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToInt(found -> found instanceof Collection<?> many ? many.size() : 1)
                .sum();
    }

    /// The calls each component received, by kind.
    public Map<String, Map<String, CallLog.Entry>> calls() {
        var all = new LinkedHashMap<String, Map<String, CallLog.Entry>>();
        components.forEach((name, component) -> all.put(name, component.calls().entries()));
        return all;
    }

    /// Forgets the calls.
    public void clearCalls() {
        components.values().forEach(component -> component.calls().clear());
        claims.clear();
    }

    /// The highest epoch under which calls were made for each operation, at whichever component.
    public Map<String, Long> epochs() {
        return claims.epochs();
    }

    /// When the first call under each claim of an operation came, at whichever component.
    public Map<String, List<Instant>> firstCalls() {
        return claims.firstCalls();
    }

    /// How many calls of which kind each component received under a lower epoch than was heard of before, there or at
    /// another; empty when there were none.
    public Map<String, Map<String, Long>> staleCalls() {
        var all = new LinkedHashMap<String, Map<String, Long>>();
        components.forEach((name, component) -> all.put(name, component.calls().stale()));
        all.values().removeIf(Map::isEmpty);
        return all;
    }

    /// Makes something vanish behind the backs of all clients, by its name or the slice's id; how many things went.
    /// Of a cloud a `tenant` or a part of one (as [EmulatedOpenStack] lists them), of an OSM an `account` or a
    /// `service`, of a WIM a `transport` slice, of an EMS the `radio` configurations of a slice.
    public int vanish(String component, String kind, String name) {
        return component(component).vanish(kind, name);
    }

    /// Sets limits (`cores`, `ram`, `instances`) of a tenant of a cloud from outside.
    public void setQuota(String cloud, String tenant, Map<String, Integer> limits) {
        cloud(cloud).setQuota(tenant, limits);
    }

    /// Adds a rule to the script of the component it names, or of all.
    public void addFault(FaultScenario fault) {
        List<Emulated> concerned = fault.server().equals("*") ? components() : List.of(component(fault.server()));
        concerned.forEach(component -> component.faults().add(fault.rule()));
    }

    /// The rules that are set.
    public List<FaultScenario> faults() {
        var all = new ArrayList<FaultScenario>();
        components.forEach(
                (name, component) -> component.faults().rules().forEach(rule -> all.add(FaultScenario.of(name, rule))));
        return all;
    }

    /// Takes all rules away; what hangs because of them is let go.
    public void clearFaults() {
        components.values().forEach(component -> component.faults().clear());
    }

    /// From now on all components take this long for an answer.
    public void setLatency(Latency latency) {
        components.values().forEach(component -> component.setLatency(latency));
    }

    /// Back to the start of the scenario: what clients made is gone, and so are calls, faults and changed settings.
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

    /// Stops everything.
    @Override
    public void close() {
        control.close();
        components.values().forEach(Emulated::close);
    }
}
