package io.santoku.bench.chaos;

import io.santoku.app.DevServer;
import io.santoku.app.RunningServer;
import io.santoku.emulators.openstack.HypervisorSpec;
import io.santoku.emulators.osm.Catalogue;
import io.santoku.emulators.osm.NsdSpec;
import io.santoku.emulators.osm.OsmSettings;
import io.santoku.emulators.osm.VduSpec;
import io.santoku.emulators.osm.VnfdSpec;
import io.santoku.emulators.scenario.CloudScenario;
import io.santoku.emulators.scenario.EmsScenario;
import io.santoku.emulators.scenario.OsmScenario;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.emulators.scenario.WimScenario;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Sharing;
import io.santoku.inventory.Repository;
import io.santoku.inventory.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Builds a world with a core and two edges with room for everything: services take some seconds to boot, answers are
/// delayed, and the functions of the first edge are shared.
final class ChaosWorld {
    /// The orchestrator that hangs, in the bench where one does, and the other one; each has a descriptor `<name>-ns`.
    static final String HANGING = "alpha";

    static final String OTHER = "beta";

    private static final List<String> SHARED = List.of("core-5g-edge1", "gnb-edge1");
    private static final OsmSettings SETTINGS = OsmSettings.DEFAULTS
            .withBootTime(Duration.ofSeconds(12))
            .withBootTime("iot-gateway-ns", Duration.ofSeconds(8))
            .withBootTime("core-ns", Duration.ofSeconds(14))
            .withBootTime("gnb-cu-ns", Duration.ofSeconds(18))
            .withTerminationTime(Duration.ofSeconds(5))
            .withFailing("broken-ns", "the image of this machine does not boot");

    private static final OsmSettings QUICK = OsmSettings.DEFAULTS
            .withBootTime(Duration.ofMillis(400))
            .withBootTime("gnb-cu-ns", Duration.ofMillis(800))
            .withTerminationTime(Duration.ofMillis(200))
            .withFailing("broken-ns", "the image of this machine does not boot");

    private ChaosWorld() {}

    static Scenario scenario() {
        return sites().with(OsmScenario.named("osm").withSettings(SETTINGS)).withLatency("lognormal PT0.005S PT0.1S");
    }

    /// The same with shorter delays, for many orders.
    static Scenario quick() {
        return sites().with(OsmScenario.named("osm").withSettings(QUICK)).withLatency("uniform PT0.001S PT0.02S");
    }

    /// Two orchestrators, each with one descriptor that only it has.
    static Scenario twoOrchestrators() {
        return sites().with(orchestrator(HANGING)).with(orchestrator(OTHER)).withLatency("uniform PT0.001S PT0.02S");
    }

    /// Starts the world, the database and, for a moment, a server that registers the world; the server is stopped when
    /// this returns.
    static DevServer open(Scenario scenario, Path folder) {
        var dev = DevServer.start(scenario, arguments(folder), folder);
        Repository<NetworkFunction> functions =
                dev.server().part(Storage.class).registry().functions();
        SHARED.forEach(
                id -> functions.replace(shared(functions.find(id).orElseThrow().item())));
        dev.server().close();
        return dev;
    }

    /// Starts a server in this process on the world and the database.
    static RunningServer server(DevServer dev, Path folder) {
        return RunningServer.start(arguments(folder), DevServer.settings(dev.postgres()));
    }

    private static List<String> arguments(Path folder) {
        return List.of("--server.port=0", "--santoku.data=" + folder, "--logging.level.io.santoku=ERROR");
    }

    private static Scenario sites() {
        return Scenario.EMPTY
                .with(cloud("core-cloud", "core"))
                .with(cloud("edge1-cloud", "edge1"))
                .with(cloud("edge2-cloud", "edge2"))
                .with(WimScenario.named("wim"))
                .with(EmsScenario.named("ems"));
    }

    private static OsmScenario orchestrator(String name) {
        var vnfd = new VnfdSpec(name + "-vnfd", List.of(new VduSpec("machine", 1, 1, 1024, 5)));
        var nsd = new NsdSpec(name + "-ns", name, List.of(vnfd.id()));
        return OsmScenario.named(name)
                .withCatalogue(new Catalogue(List.of(vnfd), List.of(nsd)))
                .withSettings(QUICK);
    }

    private static CloudScenario cloud(String name, String location) {
        return CloudScenario.named(name)
                .at(location)
                .withHypervisors(List.of(new HypervisorSpec(name + "-host", 16_000, 64_000_000, 1_600_000)));
    }

    private static NetworkFunction shared(NetworkFunction as) {
        return new NetworkFunction(
                new NetworkFunction.Identity(as.id(), as.name(), as.description()),
                new NetworkFunction.Kind(as.generation(), as.domain(), as.realisation(), new Sharing(true, 0)),
                as.location(),
                new NetworkFunction.Parts(as.services(), as.physicalFunctions(), NetworkFunction.Lists.BOTH),
                as.ems());
    }
}
