package io.santoku.emulators.osm;

import java.util.Map;
import java.util.Optional;

/// The clouds behind the VIM accounts, where the virtual machines of network services run.
public interface ComputeHost {
    /// A world without clouds: every machine is accepted and none is visible.
    ComputeHost NONE = new ComputeHost() {
        @Override
        public void boot(Place place, String serverName, int vcpus, int memoryMib, int diskGib) {
            // a VIM that is not emulated accepts everything
        }

        @Override
        public void destroy(Place place, String serverName) {
            // nothing to delete
        }
    };

    /// A project of the cloud with this Keystone URL, the login to use there, and the account's further settings:
    /// region, domains, trust.
    record Place(String vimUrl, Login login, Map<String, Object> config) {
        /// The project's name or id.
        public String tenant() {
            return login.project();
        }

        /// Omits the password.
        @Override
        public String toString() {
            return login.username() + " in " + tenant() + " at " + vimUrl;
        }
    }

    /// The reason why the cloud refuses this login for the project; empty when it accepts it, or when that is unknown.
    default Optional<String> refusal(Place place) {
        return Optional.empty();
    }

    /// Whether creating and deleting machines is slow there, so that the caller is answered before it is done.
    default boolean takesTime(Place place) {
        return false;
    }

    /// Starts a server; throws [NoCapacity] when quota or hosts do not allow it.
    void boot(Place place, String serverName, int vcpus, int memoryMib, int diskGib);

    /// Deletes a server; has no effect when there is none. Throws [NoCapacity] when the cloud refuses.
    void destroy(Place place, String serverName);
}
