package io.santoku.emulators;

import io.santoku.emulators.openstack.EmulatedOpenStack;
import io.santoku.emulators.osm.ComputeHost;
import io.santoku.emulators.osm.NoCapacity;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The clouds of a world, found by the Keystone URL of a VIM account. For any other URL, machines start without any
/// effect or, if requested, in the real cloud at that URL.
final class Clouds implements ComputeHost {
    private final Map<String, EmulatedOpenStack> byUrl = new ConcurrentHashMap<>();
    private volatile ComputeHost elsewhere = ComputeHost.NONE;

    /// From now on, machines at unknown URLs are created in the real cloud there.
    void reachReal() {
        elsewhere = new RealClouds();
    }

    void add(URI keystone, EmulatedOpenStack cloud) {
        byUrl.put(normal(keystone.toString()), cloud);
    }

    @Override
    public Optional<String> refusal(Place place) {
        return at(place)
                .filter(cloud ->
                        !cloud.admits(place.login().username(), place.login().password(), place.tenant()))
                .map(_ -> "VimConnException: Unauthorized: The request you have made requires authentication."
                        + " (HTTP 401) for " + place);
    }

    @Override
    public boolean takesTime(Place place) {
        return at(place).isEmpty() && elsewhere.takesTime(place);
    }

    /// Throws [NoCapacity] when the cloud does not accept the login.
    @Override
    public void boot(Place place, String serverName, int vcpus, int memoryMib, int diskGib) {
        refusal(place).ifPresent(refusal -> {
            throw new NoCapacity(refusal);
        });
        try {
            at(place)
                    .ifPresentOrElse(
                            cloud -> cloud.boot(place.tenant(), serverName, vcpus, memoryMib, diskGib),
                            () -> elsewhere.boot(place, serverName, vcpus, memoryMib, diskGib));
        } catch (io.santoku.emulators.openstack.NoCapacity e) {
            throw new NoCapacity(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void destroy(Place place, String serverName) {
        at(place)
                .ifPresentOrElse(
                        cloud -> cloud.destroy(place.tenant(), serverName), () -> elsewhere.destroy(place, serverName));
    }

    private Optional<EmulatedOpenStack> at(Place place) {
        return Optional.ofNullable(byUrl.get(normal(place.vimUrl())));
    }

    private static String normal(String url) {
        return url.strip().replace("//localhost:", "//127.0.0.1:").replaceAll("/+$", "");
    }
}
