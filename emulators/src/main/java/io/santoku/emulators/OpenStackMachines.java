package io.santoku.emulators;

import io.santoku.emulators.openstack.EmulatedOpenStack;
import io.santoku.emulators.osm.ComputeHost;
import io.santoku.emulators.osm.NoCapacity;
import java.util.Optional;

/// Starts and ends the machines of network services in an emulated OpenStack cloud.
record OpenStackMachines(EmulatedOpenStack cloud) implements ComputeHost {
    @Override
    public Optional<String> refusal(Place place) {
        return cloud.admits(place.login().username(), place.login().password(), place.tenant())
                ? Optional.empty()
                : Optional.of("VimConnException: Unauthorized: The request you have made requires authentication."
                        + " (HTTP 401) for " + place);
    }

    /// Throws [NoCapacity] when the cloud does not accept the login.
    @Override
    public void boot(Place place, String serverName, int vcpus, int memoryMib, int diskGib) {
        refusal(place).ifPresent(refusal -> {
            throw new NoCapacity(refusal);
        });
        try {
            cloud.boot(place.tenant(), serverName, vcpus, memoryMib, diskGib);
        } catch (io.santoku.emulators.openstack.NoCapacity e) {
            throw new NoCapacity(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void destroy(Place place, String serverName) {
        cloud.destroy(place.tenant(), serverName);
    }
}
