package io.santoku.emulators.openstack;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A rule of a security group; `automatic` ones were created with their group.
record SecurityRule(
        String id,
        String projectId,
        String groupId,
        Traffic traffic,
        String description,
        Instant createdAt,
        boolean automatic) {

    /// The traffic that a rule permits; null means all.
    record Traffic(
            String direction,
            String ethertype,
            @Nullable String protocol,
            @Nullable Ports ports,
            Remote remote) {

        static Traffic all(String direction, String ethertype, @Nullable String remoteGroupId) {
            return of(direction, ethertype, null, new Remote(null, remoteGroupId));
        }

        /// The traffic of a protocol on any port.
        private static Traffic of(String direction, String ethertype, @Nullable String protocol, Remote remote) {
            return new Traffic(direction, ethertype, protocol, null, remote);
        }

        boolean sameAs(Traffic other) {
            return comparable().equals(other.comparable());
        }

        private Traffic comparable() {
            return new Traffic(direction, ethertype, Protocols.name(protocol), ports, remote.comparable());
        }
    }

    /// A range of ports, or of ICMP types and codes; null means any.
    record Ports(@Nullable Integer min, @Nullable Integer max) {}

    /// The remote end: addresses, or the members of a group.
    record Remote(@Nullable String prefix, @Nullable String groupId) {
        private static final Set<String> EVERYWHERE = Set.of("0.0.0.0/0", "::/0");

        // Sic: for Neutron, all addresses and no addresses mean the same, although it returns what was written.
        Remote comparable() {
            return prefix != null && EVERYWHERE.contains(prefix) ? new Remote(null, groupId) : this;
        }
    }
}
