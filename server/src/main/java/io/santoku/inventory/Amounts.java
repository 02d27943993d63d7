package io.santoku.inventory;

import java.util.ArrayList;
import java.util.List;

/// Amounts of cloud resources: virtual processors, memory (MiB), disk (GiB), instances (virtual machines).
public record Amounts(int vcpus, int memoryMib, int diskGib, int instances) {
    /// No resources.
    public static final Amounts NONE = new Amounts(0, 0, 0, 0);

    /// Returns the sum of both amounts; a sum beyond the range of `int` becomes the largest `int`.
    public Amounts plus(Amounts more) {
        return new Amounts(
                bounded((long) vcpus + more.vcpus),
                bounded((long) memoryMib + more.memoryMib),
                bounded((long) diskGib + more.diskGib),
                bounded((long) instances + more.instances));
    }

    /// Returns the difference of both amounts; a negative number means that the cloud is overbooked.
    public Amounts minus(Amounts less) {
        return new Amounts(
                bounded((long) vcpus - less.vcpus),
                bounded((long) memoryMib - less.memoryMib),
                bounded((long) diskGib - less.diskGib),
                bounded((long) instances - less.instances));
    }

    private static int bounded(long amount) {
        return Math.clamp(amount, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// Returns the larger value of each resource.
    public Amounts max(Amounts other) {
        return new Amounts(
                Math.max(vcpus, other.vcpus),
                Math.max(memoryMib, other.memoryMib),
                Math.max(diskGib, other.diskGib),
                Math.max(instances, other.instances));
    }

    /// Returns the smaller value of each resource.
    public Amounts min(Amounts other) {
        return new Amounts(
                Math.min(vcpus, other.vcpus),
                Math.min(memoryMib, other.memoryMib),
                Math.min(diskGib, other.diskGib),
                Math.min(instances, other.instances));
    }

    /// Whether all of these resources fit into `free`.
    public boolean fitsInto(Amounts free) {
        return vcpus <= free.vcpus
                && memoryMib <= free.memoryMib
                && diskGib <= free.diskGib
                && instances <= free.instances;
    }

    /// Lists the resources that differ from `before` as text: `vCPUs 1 -> 2`.
    public List<String> changesFrom(Amounts before) {
        var changes = new ArrayList<String>();
        addChange(changes, "vCPUs", before.vcpus, vcpus);
        addChange(changes, "MiB of memory", before.memoryMib, memoryMib);
        addChange(changes, "GiB of disk", before.diskGib, diskGib);
        addChange(changes, "instances", before.instances, instances);
        return changes;
    }

    private static void addChange(List<String> changes, String what, int before, int after) {
        if (before != after) {
            changes.add("%s %d -> %d".formatted(what, before, after));
        }
    }

    /// Lists the resources of `this` that do not fit into `free` as text; empty when all fit.
    public List<String> missingIn(Amounts free) {
        var missing = new ArrayList<String>();
        addMissing(missing, "vCPUs", vcpus, free.vcpus);
        addMissing(missing, "MiB of memory", memoryMib, free.memoryMib);
        addMissing(missing, "GiB of disk", diskGib, free.diskGib);
        addMissing(missing, "instances", instances, free.instances);
        return missing;
    }

    private static void addMissing(List<String> missing, String unit, int wanted, int free) {
        if (wanted > free) {
            missing.add("needs %d %s, %d free".formatted(wanted, unit, Math.max(free, 0)));
        }
    }
}
