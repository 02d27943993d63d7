package io.santoku.emulators.openstack;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The IP protocols that Neutron knows by name.
final class Protocols {
    static final Set<String> WITH_PORTS = Set.of("tcp", "udp", "udplite", "sctp", "dccp");
    static final Set<String> ICMP = Set.of("icmp", "icmpv6", "ipv6-icmp");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("0", "hopopt"),
            Map.entry("1", "icmp"),
            Map.entry("2", "igmp"),
            Map.entry("4", "ipip"),
            Map.entry("6", "tcp"),
            Map.entry("8", "egp"),
            Map.entry("17", "udp"),
            Map.entry("33", "dccp"),
            Map.entry("41", "ipv6-encap"),
            Map.entry("43", "ipv6-route"),
            Map.entry("44", "ipv6-frag"),
            Map.entry("46", "rsvp"),
            Map.entry("47", "gre"),
            Map.entry("50", "esp"),
            Map.entry("51", "ah"),
            Map.entry("58", "ipv6-icmp"),
            Map.entry("59", "ipv6-nonxt"),
            Map.entry("60", "ipv6-opts"),
            Map.entry("89", "ospf"),
            Map.entry("112", "vrrp"),
            Map.entry("113", "pgm"),
            Map.entry("132", "sctp"),
            Map.entry("136", "udplite"));

    private Protocols() {}

    static boolean isKnown(String protocol) {
        return NAMES.containsValue(protocol) || protocol.equals("icmpv6") || isNumber(protocol);
    }

    /// The name of a protocol that may be given by its number.
    static @Nullable String name(@Nullable String protocol) {
        return protocol == null ? null : NAMES.getOrDefault(protocol, protocol);
    }

    private static boolean isNumber(String protocol) {
        return protocol.matches("\\d{1,3}") && Integer.parseInt(protocol) <= 255;
    }
}
