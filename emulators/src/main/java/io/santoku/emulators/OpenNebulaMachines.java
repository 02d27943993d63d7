package io.santoku.emulators;

import io.santoku.emulators.opennebula.EmulatedOpenNebula;
import io.santoku.emulators.opennebula.EmulatedOpenNebula.Login;
import io.santoku.emulators.osm.ComputeHost;
import io.santoku.emulators.osm.NoCapacity;
import java.util.Optional;

/// Starts and ends the machines of network services in an emulated OpenNebula, with the rights of the account's user.
record OpenNebulaMachines(EmulatedOpenNebula cloud) implements ComputeHost {
    @Override
    public Optional<String> refusal(Place place) {
        return cloud.refusal(place.login().username(), place.login().password(), place.tenant())
                .map(refusal -> "VimConnException: " + refusal);
    }

    /// Throws [NoCapacity] when the cloud does not accept the login, or refuses the machine.
    @Override
    public void boot(Place place, String serverName, int vcpus, int memoryMib, int diskGib) {
        refusal(place).ifPresent(refusal -> {
            throw new NoCapacity(refusal);
        });
        refused(() -> cloud.boot(login(place), serverName, vcpus, memoryMib, diskGib));
    }

    @Override
    public void destroy(Place place, String serverName) {
        refused(() -> cloud.destroy(login(place), serverName));
    }

    private static void refused(Runnable work) {
        try {
            work.run();
        } catch (io.santoku.emulators.opennebula.NoCapacity e) {
            throw new NoCapacity(String.valueOf(e.getMessage()));
        }
    }

    private static Login login(Place place) {
        return new Login(place.login().username(), place.login().password());
    }
}
