package io.santoku.emulators.scenario;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.santoku.emulators.opennebula.HostSpec;
import io.santoku.emulators.opennebula.OpenNebulaSpec;
import io.santoku.emulators.opennebula.OpenNebulaSpec.Hardware;
import java.util.List;

/// An OpenNebula cloud at a location; port 0 is any free one.
public record OpenNebulaScenario(
        String name,
        String location,
        int port,
        Credentials credentials,
        @JsonUnwrapped Hardware hardware) {
    private static final Credentials ONEADMIN = new Credentials("oneadmin", "test-password", "oneadmin");

    /// A cloud of one large host at `core`, without overcommitment, whose disks are its own.
    public static OpenNebulaScenario named(String name) {
        HostSpec host = new HostSpec(name + "-host-1", 64, 262_144, 4_000);
        return new OpenNebulaScenario(name, "core", 0, ONEADMIN, new Hardware(1, 1, false, List.of(host)));
    }

    /// The same at another location.
    public OpenNebulaScenario at(String place) {
        return new OpenNebulaScenario(name, place, port, credentials, hardware);
    }

    /// The specification with which the emulated cloud starts.
    public OpenNebulaSpec spec() {
        return new OpenNebulaSpec(credentials.username(), credentials.password(), hardware);
    }
}
