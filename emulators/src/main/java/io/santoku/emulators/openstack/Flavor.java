package io.santoku.emulators.openstack;

import java.util.List;
import java.util.Optional;

/// The size of a server.
record Flavor(String id, String name, int vcpus, int memoryMib, int diskGib) {
    static final List<Flavor> OFFERED = List.of(
            new Flavor("1", "m1.tiny", 1, 512, 1),
            new Flavor("2", "m1.small", 1, 2048, 20),
            new Flavor("3", "m1.medium", 2, 4096, 40),
            new Flavor("4", "m1.large", 4, 8192, 80));

    static Optional<Flavor> offered(String id) {
        return OFFERED.stream().filter(flavor -> flavor.id().equals(id)).findFirst();
    }
}
