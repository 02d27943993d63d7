package io.santoku.emulators.scenario;

import io.santoku.emulators.openstack.CloudSpec;
import io.santoku.emulators.openstack.HypervisorSpec;
import java.time.Duration;
import java.util.List;

/// An OpenStack cloud at a location; port 0 is any free one.
public record CloudScenario(
        String name,
        String location,
        int port,
        String region,
        Credentials credentials,
        Duration tokenLifetime,
        double cpuRatio,
        double ramRatio,
        List<HypervisorSpec> hypervisors) {

    /// Copies the list.
    public CloudScenario {
        hypervisors = List.copyOf(hypervisors);
    }

    /// A cloud of one large host at `core`, without overcommitment.
    public static CloudScenario named(String name) {
        return new CloudScenario(
                name,
                "core",
                0,
                "RegionOne",
                Credentials.ADMIN,
                Duration.ofHours(1),
                1,
                1,
                List.of(new HypervisorSpec(name + "-host-1", 64, 262_144, 4_000)));
    }

    /// The same at another location.
    public CloudScenario at(String place) {
        return new CloudScenario(
                name, place, port, region, credentials, tokenLifetime, cpuRatio, ramRatio, hypervisors);
    }

    /// The same with other hosts.
    public CloudScenario withHypervisors(List<HypervisorSpec> hosts) {
        return new CloudScenario(name, location, port, region, credentials, tokenLifetime, cpuRatio, ramRatio, hosts);
    }

    /// The same with tokens that live this long.
    public CloudScenario withTokenLifetime(Duration lifetime) {
        return new CloudScenario(name, location, port, region, credentials, lifetime, cpuRatio, ramRatio, hypervisors);
    }

    /// The specification with which the emulated cloud starts.
    public CloudSpec spec() {
        return new CloudSpec(
                region,
                credentials.username(),
                credentials.password(),
                credentials.project(),
                tokenLifetime,
                cpuRatio,
                ramRatio,
                hypervisors);
    }
}
