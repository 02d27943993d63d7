package io.santoku.emulators;

import io.santoku.emulators.osm.ComputeHost;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The clouds of a world, found by the URL of a VIM account. For any other URL, machines start without any effect or,
/// if requested, in the real cloud at that URL.
final class Clouds implements ComputeHost {
    private final Map<String, ComputeHost> byUrl = new ConcurrentHashMap<>();
    private volatile ComputeHost elsewhere = ComputeHost.NONE;

    /// From now on, machines at unknown URLs are created in the real cloud there.
    void reachReal() {
        elsewhere = new RealClouds();
    }

    void add(URI address, ComputeHost cloud) {
        byUrl.put(normal(address.toString()), cloud);
    }

    /// Nothing is known of the logins at unknown URLs.
    @Override
    public Optional<String> refusal(Place place) {
        return Optional.ofNullable(byUrl.get(normal(place.vimUrl()))).flatMap(cloud -> cloud.refusal(place));
    }

    @Override
    public boolean takesTime(Place place) {
        return at(place).takesTime(place);
    }

    @Override
    public void boot(Place place, String serverName, int vcpus, int memoryMib, int diskGib) {
        at(place).boot(place, serverName, vcpus, memoryMib, diskGib);
    }

    @Override
    public void destroy(Place place, String serverName) {
        at(place).destroy(place, serverName);
    }

    private ComputeHost at(Place place) {
        return byUrl.getOrDefault(normal(place.vimUrl()), elsewhere);
    }

    private static String normal(String url) {
        return url.strip().replace("//localhost:", "//127.0.0.1:").replaceAll("/+$", "");
    }
}
