package io.santoku.emulators.osm;

import java.util.List;

/// A VNF of a network service and the machines it runs on.
record Vnf(String id, Topology.Member member, String vnfdKey, String account, List<Machine> machines) {
    Vnf at(String other) {
        return new Vnf(id, member, vnfdKey, other, machines);
    }

    /// One virtual machine; the name is the one the cloud shows, the `further` addresses those of the interfaces after
    /// the first, which has `address`.
    record Machine(String id, VduSpec vdu, int countIndex, String name, String address, List<String> further) {}
}
