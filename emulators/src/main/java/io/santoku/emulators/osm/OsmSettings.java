package io.santoku.emulators.osm;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// How an emulated OSM behaves; may be replaced while it runs, and then holds for operations that start afterwards.
///
/// `bootTimes` (by descriptor id) overrides `bootTime`; `failing` says which network services end BROKEN and why;
/// `accountTime` is how long a VIM account stays PROCESSING, and those for a URL in `refusedVims` end in ERROR.
public record OsmSettings(
        Duration bootTime,
        Map<String, Duration> bootTimes,
        Duration terminationTime,
        Duration accountTime,
        Duration tokenLifetime,
        Map<String, String> failing,
        Set<String> failingTerminations,
        double failureProbability,
        Set<String> refusedVims) {

    /// Everything works at once; tokens live an hour.
    public static final OsmSettings DEFAULTS = new OsmSettings(
            Duration.ZERO,
            Map.of(),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofHours(1),
            Map.of(),
            Set.of(),
            0,
            Set.of());

    /// Checks the probability and copies the collections.
    public OsmSettings {
        if (failureProbability < 0 || failureProbability > 1) {
            throw new IllegalArgumentException("failureProbability is between 0 and 1, not " + failureProbability);
        }
        bootTimes = Map.copyOf(bootTimes);
        failing = Map.copyOf(failing);
        failingTerminations = Set.copyOf(failingTerminations);
        refusedVims = Set.copyOf(refusedVims);
    }

    /// The same with another boot time for all network services that have none of their own.
    public OsmSettings withBootTime(Duration time) {
        return with(time, bootTimes, terminationTime);
    }

    /// The same with another boot time for the network services of one descriptor.
    public OsmSettings withBootTime(String nsdId, Duration time) {
        return with(bootTime, Maps.plus(bootTimes, nsdId, time), terminationTime);
    }

    /// The same with another termination time.
    public OsmSettings withTerminationTime(Duration time) {
        return with(bootTime, bootTimes, time);
    }

    /// The same with network services of this descriptor ending BROKEN.
    public OsmSettings withFailing(String nsdId, String detail) {
        return new OsmSettings(
                bootTime,
                bootTimes,
                terminationTime,
                accountTime,
                tokenLifetime,
                Maps.plus(failing, nsdId, detail),
                failingTerminations,
                failureProbability,
                refusedVims);
    }

    /// The same with tokens that live this long.
    public OsmSettings withTokenLifetime(Duration lifetime) {
        return new OsmSettings(
                bootTime,
                bootTimes,
                terminationTime,
                accountTime,
                lifetime,
                failing,
                failingTerminations,
                failureProbability,
                refusedVims);
    }

    /// The same with accounts at the cloud of this address ending in error.
    public OsmSettings withRefusedVim(String url) {
        return new OsmSettings(
                bootTime,
                bootTimes,
                terminationTime,
                accountTime,
                tokenLifetime,
                failing,
                failingTerminations,
                failureProbability,
                Set.of(url));
    }

    Duration bootTimeOf(String nsdId) {
        return bootTimes.getOrDefault(nsdId, bootTime);
    }

    private OsmSettings with(Duration boot, Map<String, Duration> boots, Duration termination) {
        return new OsmSettings(
                boot,
                boots,
                termination,
                accountTime,
                tokenLifetime,
                failing,
                failingTerminations,
                failureProbability,
                refusedVims);
    }
}
