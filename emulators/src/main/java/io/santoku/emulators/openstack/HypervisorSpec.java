package io.santoku.emulators.openstack;

/// One compute host: its name and its physical resources.
public record HypervisorSpec(String name, int vcpus, int memoryMib, int diskGib) {

    /// Checks that nothing is negative.
    public HypervisorSpec {
        if (vcpus < 0 || memoryMib < 0 || diskGib < 0) {
            throw new IllegalArgumentException("hypervisor " + name + " cannot have less than nothing");
        }
    }
}
