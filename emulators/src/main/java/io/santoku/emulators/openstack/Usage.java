package io.santoku.emulators.openstack;

/// The total resources of a set of servers.
record Usage(int instances, int vcpus, int memoryMib, int diskGib) {
    static final Usage NONE = new Usage(0, 0, 0, 0);

    Usage plus(Flavor flavor) {
        return new Usage(
                instances + 1, vcpus + flavor.vcpus(), memoryMib + flavor.memoryMib(), diskGib + flavor.diskGib());
    }
}
