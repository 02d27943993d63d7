package io.santoku.bench;

import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.openstack.HypervisorSpec;
import io.santoku.emulators.osm.EmulatedOsm;
import io.santoku.emulators.scenario.CloudScenario;
import io.santoku.emulators.scenario.EmsScenario;
import io.santoku.emulators.scenario.OsmScenario;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.emulators.scenario.WimScenario;
import java.time.Duration;
import java.util.List;

/// Builds a world with a core and two edges, room for everything and no delays.
final class BenchWorld {
    private BenchWorld() {}

    static Scenario scenario() {
        return Scenario.EMPTY
                .with(cloud("core-cloud", "core"))
                .with(cloud("edge1-cloud", "edge1"))
                .with(cloud("edge2-cloud", "edge2"))
                .with(OsmScenario.named("osm"))
                .with(WimScenario.named("wim"))
                .with(EmsScenario.named("ems"));
    }

    static void bootTime(EmulatedWorld world, Duration time) {
        EmulatedOsm osm = world.osm("osm");
        osm.configure(osm.settings().withBootTime(time));
    }

    private static CloudScenario cloud(String name, String location) {
        return CloudScenario.named(name)
                .at(location)
                .withHypervisors(List.of(new HypervisorSpec(name + "-host", 4_000, 16_000_000, 400_000)));
    }
}
