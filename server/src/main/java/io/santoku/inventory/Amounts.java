package io.santoku.inventory;

import java.util.ArrayList;
import java.util.List;

/// So much of a cloud: virtual processors, memory (MiB), disk (GiB), instances (virtual machines).
public record Amounts(int vcpus, int memoryMib, int diskGib, int instances) {
    /// Nothing at all.
    public static final Amounts NONE = new Amounts(0, 0, 0, 0);

    /// Both together.
    public Amounts plus(Amounts more) {
        return new Amounts(
                vcpus + more.vcpus, memoryMib + more.memoryMib, diskGib + more.diskGib, instances + more.instances);
    }

    /// What is left; a negative number means overbooked.
    public Amounts minus(Amounts less) {
        return new Amounts(
                vcpus - less.vcpus, memoryMib - less.memoryMib, diskGib - less.diskGib, instances - less.instances);
    }

    /// The larger of both, each for itself.
    public Amounts max(Amounts other) {
        return new Amounts(
                Math.max(vcpus, other.vcpus),
                Math.max(memoryMib, other.memoryMib),
                Math.max(diskGib, other.diskGib),
                Math.max(instances, other.instances));
    }

    /// In words, what of `this` does not fit into `free`; empty when all fits.
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
