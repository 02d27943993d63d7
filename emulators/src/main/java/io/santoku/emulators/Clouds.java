package io.santoku.emulators;

import io.santoku.emulators.openstack.EmulatedOpenStack;
import io.santoku.emulators.osm.ComputeHost;
import io.santoku.emulators.osm.NoCapacity;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The clouds of a world, found by the Keystone URL that a VIM account names; at any other URL nobody is at home, and
/// machines start without being seen.
final class Clouds implements ComputeHost {
    private final Map<String, EmulatedOpenStack> byUrl = new ConcurrentHashMap<>();

    void add(URI keystone, EmulatedOpenStack cloud) {
        byUrl.put(normal(keystone.toString()), cloud);
    }

    @Override
    public void boot(Place place, String serverName, int vcpus, int memoryMib, int diskGib) {
        try {
            at(place).ifPresent(cloud -> cloud.boot(place.tenant(), serverName, vcpus, memoryMib, diskGib));
        } catch (io.santoku.emulators.openstack.NoCapacity e) {
            throw new NoCapacity(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void destroy(Place place, String serverName) {
        at(place).ifPresent(cloud -> cloud.destroy(place.tenant(), serverName));
    }

    private Optional<EmulatedOpenStack> at(Place place) {
        return Optional.ofNullable(byUrl.get(normal(place.vimUrl())));
    }

    private static String normal(String url) {
        return url.strip().replace("//localhost:", "//127.0.0.1:").replaceAll("/+$", "");
    }
}
