package io.santoku.emulators.osm;

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

    /// A tenant of the cloud with this Keystone URL.
    record Place(String vimUrl, String tenant) {}

    /// Starts a server; throws [NoCapacity] when quota or hosts do not allow it.
    void boot(Place place, String serverName, int vcpus, int memoryMib, int diskGib);

    /// Ends a server; nothing happens when there is none.
    void destroy(Place place, String serverName);
}
