package io.santoku.emulators;

import io.santoku.emulators.ems.EmulatedEms;
import io.santoku.emulators.http.CallLog;
import io.santoku.emulators.http.Claims;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Faults;
import io.santoku.emulators.http.Latency;
import io.santoku.emulators.http.Product;
import io.santoku.emulators.http.TlsIdentity;
import io.santoku.emulators.opennebula.EmulatedOpenNebula;
import io.santoku.emulators.openstack.EmulatedOpenStack;
import io.santoku.emulators.osm.EmulatedOsm;
import io.santoku.emulators.policy.EmulatedPolicyEngine;
import io.santoku.emulators.scenario.CloudScenario;
import io.santoku.emulators.scenario.Credentials;
import io.santoku.emulators.scenario.EmsScenario;
import io.santoku.emulators.scenario.OpenNebulaScenario;
import io.santoku.emulators.scenario.OsmScenario;
import io.santoku.emulators.scenario.PolicyScenario;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.emulators.scenario.WimScenario;
import io.santoku.emulators.wim.EmulatedHttpWim;
import io.santoku.emulators.wim.EmulatedKafkaWim;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Starts the components of a scenario, the clouds first, since the OSMs create machines in them.
final class Builder {
    private final Scenario scenario;
    private final InstantSource clock;
    private final Claims claims;
    private final Clouds clouds = new Clouds();
    private final Map<String, Emulated> components = new LinkedHashMap<>();

    Builder(Scenario scenario, InstantSource clock, Claims claims) {
        this.scenario = scenario;
        this.clock = clock;
        this.claims = claims;
    }

    Clouds clouds() {
        return clouds;
    }

    Map<String, Emulated> build() {
        boolean complete = false;
        try {
            start();
            complete = true;
            return components;
        } finally {
            if (!complete) {
                components.values().forEach(Emulated::close);
            }
        }
    }

    private void start() {
        // creating a key and a certificate takes most of the start time, and the clouds need none
        CompletableFuture<TlsIdentity> identity = scenario.osms().isEmpty()
                ? new CompletableFuture<>()
                : CompletableFuture.supplyAsync(() -> TlsIdentity.create(clock.instant()));
        scenario.clouds().forEach(this::add);
        scenario.opennebulas().forEach(this::add);
        scenario.osms().forEach(osm -> add(osm, identity.join()));
        scenario.wims().forEach(this::add);
        scenario.emss().forEach(this::add);
        scenario.policies().forEach(this::add);
    }

    private void add(CloudScenario spec) {
        var address = new CompletableFuture<URI>();
        var cloud = new EmulatedOpenStack(spec.name(), address::join, spec.spec(), clock);
        var product = new CloudProduct(cloud);
        EmulatedServer server = EmulatedServer.start(product, listening(spec.name(), spec.port()), log());
        address.complete(server.uri());
        Map<String, String> details = details(spec.credentials());
        details.put("location", spec.location());
        details.put("region", spec.region());
        var served = new Served(spec.name(), "openstack", product, server, "/identity/v3", details);
        clouds.add(served.uri(), new OpenStackMachines(cloud));
        components.put(spec.name(), served);
    }

    private void add(OpenNebulaScenario spec) {
        var cloud = new EmulatedOpenNebula(spec.spec());
        EmulatedServer server = EmulatedServer.start(cloud, listening(spec.name(), spec.port()), log());
        Map<String, String> details = details(spec.credentials());
        details.put("location", spec.location());
        var served = new Served(spec.name(), "opennebula", cloud, server, EmulatedOpenNebula.PATH, details);
        clouds.add(served.uri(), new OpenNebulaMachines(cloud));
        components.put(spec.name(), served);
    }

    private void add(OsmScenario spec, TlsIdentity identity) {
        var osm = new EmulatedOsm(spec.setup(scenario.seed()), spec.settings(), clouds, clock);
        Listening listening = listening(spec.name(), spec.port()).with(identity);
        serve(spec.name(), "osm", osm, listening, details(spec.credentials()));
    }

    private void add(WimScenario spec) {
        if (spec.kafka()) {
            var wim = new EmulatedKafkaWim(spec.bootstrapServers(), log());
            components.put(spec.name(), new KafkaWimComponent(spec.name(), spec.bootstrapServers(), wim, new Faults()));
            return;
        }
        serve(spec.name(), "wim", new EmulatedHttpWim(spec.readable()), listening(spec.name(), spec.port()), Map.of());
    }

    private void add(EmsScenario spec) {
        String dialect = spec.dialect().name().toLowerCase(Locale.ROOT);
        var ems = new EmulatedEms(spec.dialect(), spec.readable());
        serve(spec.name(), "ems", ems, listening(spec.name(), spec.port()), Map.of("dialect", dialect));
    }

    private void add(PolicyScenario spec) {
        serve(spec.name(), "policy", new EmulatedPolicyEngine(), listening(spec.name(), spec.port()), Map.of());
    }

    private void serve(String name, String kind, Product product, Listening listening, Map<String, String> details) {
        EmulatedServer server = EmulatedServer.start(product, listening, log());
        components.put(name, new Served(name, kind, product, server, "", details));
    }

    /// All call logs share the claims that any component received.
    private CallLog log() {
        return new CallLog(clock, claims);
    }

    private Listening listening(String name, int port) {
        Latency latency = Latency.parse(scenario.latency());
        return new Listening(port, Optional.empty(), latency, scenario.seed() * 31 + name.hashCode());
    }

    private static Map<String, String> details(Credentials credentials) {
        var details = new LinkedHashMap<String, String>();
        details.put("username", credentials.username());
        details.put("password", credentials.password());
        details.put("project", credentials.project());
        return details;
    }
}
