package io.santoku.emulators.opennebula;

import java.util.List;

/// An OpenNebula at its start: its administrator, how far its hosts are overcommitted, whether they share one datastore
/// for disks, and its hosts.
public record OpenNebulaSpec(
        String username, String password, double cpuRatio, double ramRatio, boolean sharedDisks, List<HostSpec> hosts) {

    /// Copies the list.
    public OpenNebulaSpec {
        hosts = List.copyOf(hosts);
    }
}
