package io.santoku.emulators.osm;

import java.util.List;

/// A VNF of a network service and the machines on which it runs.
record Vnf(String id, Topology.Member member, String vnfdKey, String account, List<Machine> machines) {
    Vnf at(String other) {
        return new Vnf(id, member, vnfdKey, other, machines);
    }

    /// One virtual machine; the cloud shows it under `name`, `address` belongs to its first interface, and the
    /// `further` addresses to the other ones.
    record Machine(String id, VduSpec vdu, int countIndex, String name, String address, List<String> further) {}
}
