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
            @Nullable Integer portMin,
            @Nullable Integer portMax,
            Remote remote) {

        static Traffic all(String direction, String ethertype, @Nullable String remoteGroupId) {
            return new Traffic(direction, ethertype, null, null, null, new Remote(null, remoteGroupId));
        }

        boolean sameAs(Traffic other) {
            return comparable().equals(other.comparable());
        }

        private Traffic comparable() {
            return new Traffic(direction, ethertype, Protocols.name(protocol), portMin, portMax, remote.comparable());
        }
    }

    /// The remote end: addresses, or the members of a group.
    record Remote(@Nullable String prefix, @Nullable String groupId) {
        private static final Set<String> EVERYWHERE = Set.of("0.0.0.0/0", "::/0");

        // Sic: for Neutron, all addresses and no addresses mean the same, although it returns what was written.
        Remote comparable() {
            return prefix != null && EVERYWHERE.contains(prefix) ? new Remote(null, groupId) : this;
        }
    }
}
