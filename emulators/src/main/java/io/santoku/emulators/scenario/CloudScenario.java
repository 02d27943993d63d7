package io.santoku.emulators.scenario;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.emulators.openstack.CloudSpec;
import io.santoku.emulators.openstack.CloudSpec.Hardware;
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
        @JsonUnwrapped Hardware hardware) {

    /// A cloud of one large host at `core`, without overcommitment.
    public static CloudScenario named(String name) {
        return new CloudScenario(
                name,
                "core",
                0,
                "RegionOne",
                Credentials.ADMIN,
                Duration.ofHours(1),
                new Hardware(1, 1, List.of(new HypervisorSpec(name + "-host-1", 64, 262_144, 4_000))));
    }

    /// The same at another location.
    public CloudScenario at(String place) {
        return new CloudScenario(name, place, port, region, credentials, tokenLifetime, hardware);
    }

    /// The same with other hosts.
    public CloudScenario withHypervisors(List<HypervisorSpec> hosts) {
        return with(new Hardware(hardware.cpuRatio(), hardware.ramRatio(), hosts));
    }

    /// The same with other hardware.
    public CloudScenario with(Hardware other) {
        return new CloudScenario(name, location, port, region, credentials, tokenLifetime, other);
    }

    /// The same with tokens that live this long.
    public CloudScenario withTokenLifetime(Duration lifetime) {
        return new CloudScenario(name, location, port, region, credentials, lifetime, hardware);
    }

    /// The hosts.
    public List<HypervisorSpec> hypervisors() {
        return hardware.hypervisors();
    }

    /// The specification with which the emulated cloud starts.
    public CloudSpec spec() {
        var administrator =
                new CloudSpec.Administrator(credentials.username(), credentials.password(), credentials.project());
        return new CloudSpec(region, administrator, tokenLifetime, hardware);
    }
}
