package io.santoku.emulators.opennebula;

import java.util.List;

/// An OpenNebula at its start: its administrator, and its hardware.
public record OpenNebulaSpec(String username, String password, Hardware hardware) {

    /// The hosts, how far they are overcommitted, and whether they share one datastore for disks.
    public record Hardware(double cpuRatio, double ramRatio, boolean sharedDisks, List<HostSpec> hosts) {
        /// Copies the list.
        public Hardware {
            hosts = List.copyOf(hosts);
        }
    }
}
