package io.santoku.emulators.openstack;

/// A compute host as the scheduler sees it, with its overcommitment ratios; `number` and `uuid` are its two ids.
record Host(int number, String uuid, HypervisorSpec spec, Ratios ratios, int generation) {
    static final int RESERVED_MEMORY_MIB = 512;

    /// The number of virtual units per physical one.
    record Ratios(double cpu, double ram) {}

    String name() {
        return spec.name();
    }

    Host touched() {
        return new Host(number, uuid, spec, ratios, generation + 1);
    }

    /// Whether `flavor` fits beside the usage; a single server is never larger than the host itself.
    boolean fits(Flavor flavor, Usage used) {
        return flavor.vcpus() <= spec.vcpus()
                && flavor.memoryMib() <= spec.memoryMib()
                && used.vcpus() + flavor.vcpus() <= spec.vcpus() * ratios.cpu()
                && used.memoryMib() + flavor.memoryMib() <= (spec.memoryMib() - RESERVED_MEMORY_MIB) * ratios.ram()
                && used.diskGib() + flavor.diskGib() <= spec.diskGib();
    }
}
