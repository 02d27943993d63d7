package io.santoku.emulators.osm;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// The behaviour of an emulated OSM; it may be replaced while the OSM runs, and then applies to operations that start
/// afterwards.
///
/// `bootTimes` (by descriptor id) overrides `bootTime`; `failing` says which network services end BROKEN and why;
/// terminations of network services in `failingTerminations` end FAILED and leave them BROKEN; `accountTime` is the
/// time that a VIM account stays PROCESSING, and accounts for a URL in `refusedVims` end in ERROR; removals of accounts
/// for a URL in `failingAccountRemovals` do, too. `interfaces` is the number of interfaces of each machine.
public record OsmSettings(
        Duration bootTime,
        Map<String, Duration> bootTimes,
        Duration terminationTime,
        Duration accountTime,
        Duration tokenLifetime,
        Map<String, String> failing,
        Set<String> failingTerminations,
        double failureProbability,
        Set<String> refusedVims,
        Set<String> failingAccountRemovals,
        int interfaces) {

    /// Everything succeeds at once; tokens live for an hour.
    public static final OsmSettings DEFAULTS = new OsmSettings(
            Duration.ZERO,
            Map.of(),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofHours(1),
            Map.of(),
            Set.of(),
            0,
            Set.of(),
            Set.of(),
            1);

    /// Checks the probability and copies the collections.
    public OsmSettings {
        if (failureProbability < 0 || failureProbability > 1) {
            throw new IllegalArgumentException("failureProbability is between 0 and 1, not " + failureProbability);
        }
        bootTimes = Map.copyOf(bootTimes);
        failing = Map.copyOf(failing);
        failingTerminations = Set.copyOf(failingTerminations);
        refusedVims = Set.copyOf(refusedVims);
        failingAccountRemovals = Set.copyOf(failingAccountRemovals);
        if (interfaces < 1 || interfaces > 16) {
            throw new IllegalArgumentException("interfaces is between 1 and 16, not " + interfaces);
        }
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
                refusedVims,
                failingAccountRemovals,
                interfaces);
    }

    /// The same with terminations of network services of these descriptors failing.
    public OsmSettings withFailingTerminations(Set<String> nsdIds) {
        return new OsmSettings(
                bootTime,
                bootTimes,
                terminationTime,
                accountTime,
                tokenLifetime,
                failing,
                nsdIds,
                failureProbability,
                refusedVims,
                failingAccountRemovals,
                interfaces);
    }

    /// The same with removals of accounts at the clouds of these addresses failing.
    public OsmSettings withFailingAccountRemovals(Set<String> urls) {
        return new OsmSettings(
                bootTime,
                bootTimes,
                terminationTime,
                accountTime,
                tokenLifetime,
                failing,
                failingTerminations,
                failureProbability,
                refusedVims,
                urls,
                interfaces);
    }

    /// The same with this number of interfaces for each machine.
    public OsmSettings withInterfaces(int number) {
        return new OsmSettings(
                bootTime,
                bootTimes,
                terminationTime,
                accountTime,
                tokenLifetime,
                failing,
                failingTerminations,
                failureProbability,
                refusedVims,
                failingAccountRemovals,
                number);
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
                refusedVims,
                failingAccountRemovals,
                interfaces);
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
                Set.of(url),
                failingAccountRemovals,
                interfaces);
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
                refusedVims,
                failingAccountRemovals,
                interfaces);
    }
}
