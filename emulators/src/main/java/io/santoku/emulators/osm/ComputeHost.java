package io.santoku.emulators.osm;

import java.util.Map;
import java.util.Optional;

/// Where the virtual machines of network services run: the clouds behind the VIM accounts.
public interface ComputeHost {
    /// A world without clouds: everything fits and nothing is seen.
    ComputeHost NONE = new ComputeHost() {
        @Override
        public void boot(Place place, String serverName, int vcpus, int memoryMib, int diskGib) {
            // a VIM that nobody emulates takes everything
        }

        @Override
        public void destroy(Place place, String serverName) {
            // and gives it back
        }
    };

    /// A project of the cloud with this Keystone URL, the login with which to act there, and the account's further
    /// settings: region, domains, trust.
    record Place(String vimUrl, Login login, Map<String, Object> config) {
        /// The project's name or id.
        public String tenant() {
            return login.project();
        }

        /// Leaves the password out.
        @Override
        public String toString() {
            return login.username() + " in " + tenant() + " at " + vimUrl;
        }
    }

    /// Why the cloud does not let this login into the project; empty when it does, or nobody knows.
    default Optional<String> refusal(Place place) {
        return Optional.empty();
    }

    /// Whether machines come and go slowly there: a caller is answered before they are there.
    default boolean takesTime(Place place) {
        return false;
    }

    /// Starts a server; throws [NoCapacity] when quota or hosts do not allow it.
    void boot(Place place, String serverName, int vcpus, int memoryMib, int diskGib);

    /// Ends a server; nothing happens when there is none. Throws [NoCapacity] when the cloud does not let it.
    void destroy(Place place, String serverName);
}
