package io.santoku.emulators.osm;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// The behaviour of an emulated OSM; it may be replaced while the OSM runs, and then applies to operations that start
/// afterwards. `interfaces` is the number of interfaces of each machine.
public record OsmSettings(
        @JsonUnwrapped Times times, @JsonUnwrapped Faults faults, int interfaces) {

    /// Everything succeeds at once; tokens live for an hour.
    public static final OsmSettings DEFAULTS = new OsmSettings(Times.NONE, Faults.NONE, 1);

    /// Checks the number.
    public OsmSettings {
        if (interfaces < 1 || interfaces > 16) {
            throw new IllegalArgumentException("interfaces is between 1 and 16, not " + interfaces);
        }
    }

    /// How long things take: `bootTimes` (by descriptor id) overrides `bootTime`; `accountTime` is the time
    /// that a VIM account stays PROCESSING.
    public record Times(
            Duration bootTime,
            Map<String, Duration> bootTimes,
            Duration terminationTime,
            Duration accountTime,
            Duration tokenLifetime) {
        /// Everything happens at once; tokens live for an hour.
        public static final Times NONE =
                new Times(Duration.ZERO, Map.of(), Duration.ZERO, Duration.ZERO, Duration.ofHours(1));

        /// Copies the collection.
        public Times {
            bootTimes = Map.copyOf(bootTimes);
        }
    }

    /// What fails: `failing` says which network services end BROKEN and why; terminations of network services
    /// in `failingTerminations` end FAILED and leave them BROKEN; accounts for a URL in `refusedVims` end in
    /// ERROR; removals of accounts for a URL in `failingAccountRemovals` do, too.
    public record Faults(
            Map<String, String> failing,
            Set<String> failingTerminations,
            double failureProbability,
            Set<String> refusedVims,
            Set<String> failingAccountRemovals) {
        /// Everything succeeds.
        public static final Faults NONE = new Faults(Map.of(), Set.of(), 0, Set.of(), Set.of());

        /// Checks the probability and copies the collections.
        public Faults {
            if (failureProbability < 0 || failureProbability > 1) {
                throw new IllegalArgumentException("failureProbability is between 0 and 1, not " + failureProbability);
            }
            failing = Map.copyOf(failing);
            failingTerminations = Set.copyOf(failingTerminations);
            refusedVims = Set.copyOf(refusedVims);
            failingAccountRemovals = Set.copyOf(failingAccountRemovals);
        }
    }

    /// The same with another boot time for all network services that have none of their own.
    public OsmSettings withBootTime(Duration time) {
        return with(new Times(time, times.bootTimes, times.terminationTime, times.accountTime, times.tokenLifetime));
    }

    /// The same with another boot time for the network services of one descriptor.
    public OsmSettings withBootTime(String nsdId, Duration time) {
        return with(new Times(
                times.bootTime,
                Maps.plus(times.bootTimes, nsdId, time),
                times.terminationTime,
                times.accountTime,
                times.tokenLifetime));
    }

    /// The same with another termination time.
    public OsmSettings withTerminationTime(Duration time) {
        return with(new Times(times.bootTime, times.bootTimes, time, times.accountTime, times.tokenLifetime));
    }

    /// The same with accounts that stay PROCESSING this long.
    public OsmSettings withAccountTime(Duration time) {
        return with(new Times(times.bootTime, times.bootTimes, times.terminationTime, time, times.tokenLifetime));
    }

    /// The same with tokens that live this long.
    public OsmSettings withTokenLifetime(Duration lifetime) {
        return with(new Times(times.bootTime, times.bootTimes, times.terminationTime, times.accountTime, lifetime));
    }

    /// The same with network services of this descriptor ending BROKEN.
    public OsmSettings withFailing(String nsdId, String detail) {
        return with(new Faults(
                Maps.plus(faults.failing, nsdId, detail),
                faults.failingTerminations,
                faults.failureProbability,
                faults.refusedVims,
                faults.failingAccountRemovals));
    }

    /// The same with terminations of network services of these descriptors failing.
    public OsmSettings withFailingTerminations(Set<String> nsdIds) {
        return with(new Faults(
                faults.failing, nsdIds, faults.failureProbability, faults.refusedVims, faults.failingAccountRemovals));
    }

    /// The same with removals of accounts at the clouds of these addresses failing.
    public OsmSettings withFailingAccountRemovals(Set<String> urls) {
        return with(new Faults(
                faults.failing, faults.failingTerminations, faults.failureProbability, faults.refusedVims, urls));
    }

    /// The same with accounts at the clouds of these addresses ending in error.
    public OsmSettings withRefusedVims(Set<String> urls) {
        return with(new Faults(
                faults.failing,
                faults.failingTerminations,
                faults.failureProbability,
                urls,
                faults.failingAccountRemovals));
    }

    /// The same with this number of interfaces for each machine.
    public OsmSettings withInterfaces(int number) {
        return new OsmSettings(times, faults, number);
    }

    Duration bootTimeOf(String nsdId) {
        return times.bootTimes.getOrDefault(nsdId, times.bootTime);
    }

    private OsmSettings with(Times other) {
        return new OsmSettings(other, faults, interfaces);
    }

    private OsmSettings with(Faults other) {
        return new OsmSettings(times, other, interfaces);
    }
}
