package io.santoku.emulators.opennebula;

/// One host: its name and its physical resources.
public record HostSpec(String name, int cpus, int memoryMib, int diskGib) {

    /// Checks that nothing is negative.
    public HostSpec {
        if (cpus < 0 || memoryMib < 0 || diskGib < 0) {
            throw new IllegalArgumentException("host " + name + " cannot have less than nothing");
        }
    }
}
