package io.santoku.emulators.openstack;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the traffic that a new rule permits, with Neutron's many refusals.
final class TrafficInput {
    private static final Set<String> DIRECTIONS = Set.of("ingress", "egress");
    private static final Set<String> ETHERTYPES = Set.of("IPv4", "IPv6");
    private static final int FIRST_PORT = 1;
    private static final int LAST_PORT = 65_535;

    private TrafficInput() {}

    static SecurityRule.Traffic read(NeutronBody given) {
        String direction = given.choice("direction", given.required("direction"), DIRECTIONS);
        String ethertype = given.choice("ethertype", given.text("ethertype").orElse("IPv4"), ETHERTYPES);
        String protocol = protocol(given.fields().path("protocol"));
        Integer min = port(given.fields().path("port_range_min"));
        Integer max = port(given.fields().path("port_range_max"));
        checkPorts(protocol, min, max);
        boolean all = min != null && min == FIRST_PORT && max != null && max == LAST_PORT;
        return new SecurityRule.Traffic(
                direction,
                ethertype,
                protocol,
                all || (min == null && max == null) ? null : new SecurityRule.Ports(min, max),
                remote(given, ethertype));
    }

    private static @Nullable String protocol(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return null;
        }
        String protocol = given.asString("").toLowerCase(Locale.ROOT);
        if (protocol.equals("any")) {
            return null;
        }
        if (!Protocols.isKnown(protocol)) {
            throw new Refusal(
                    400,
                    "SecurityGroupRuleInvalidProtocol",
                    "Security group rule protocol " + protocol + " not supported. Only protocol values "
                            + Protocols.WITH_PORTS.stream().sorted().toList()
                            + " and integer representations [0 to 255] are supported.");
        }
        return protocol;
    }

    private static @Nullable Integer port(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return null;
        }
        String text = given.isIntegralNumber() || given.isString() ? given.asString() : "";
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LAST_PORT) {
            throw new Refusal(400, "SecurityGroupInvalidPortValue", "Invalid value for port " + given);
        }
        return Integer.valueOf(text);
    }

    private static void checkPorts(@Nullable String protocol, @Nullable Integer min, @Nullable Integer max) {
        if (min == null && max == null) {
            return;
        }
        if (protocol == null) {
            throw new Refusal(
                    400,
                    "SecurityGroupProtocolRequiredWithPorts",
                    "Must also specify protocol if port range is given.");
        }
        String name = String.valueOf(Protocols.name(protocol));
        if (Protocols.ICMP.contains(name)) {
            checkIcmp(min, max);
        } else if (Protocols.WITH_PORTS.contains(name)) {
            checkRange(min, max);
        } else {
            throw new Refusal(
                    400,
                    "SecurityGroupInvalidProtocolForPort",
                    "Invalid protocol " + protocol
                            + " for port range, only supported for TCP, UDP, UDPLITE, SCTP and DCCP.");
        }
    }

    private static void checkRange(@Nullable Integer min, @Nullable Integer max) {
        if (Integer.valueOf(0).equals(min) || Integer.valueOf(0).equals(max)) {
            throw new Refusal(400, "SecurityGroupInvalidPortValue", "Invalid value for port 0");
        }
        if (min == null || max == null || min > max) {
            throw new Refusal(
                    400,
                    "SecurityGroupInvalidPortRange",
                    "For TCP/UDP protocols, port_range_min must be <= port_range_max");
        }
    }

    // For ICMP the two are a type and a code.
    private static void checkIcmp(@Nullable Integer type, @Nullable Integer code) {
        for (Integer value : new Integer[] {type, code}) {
            if (value != null && value > 255) {
                throw new Refusal(
                        400,
                        "SecurityGroupInvalidIcmpValue",
                        "Invalid value for ICMP type or code " + value + ". It must be 0 to 255.");
            }
        }
        if (type == null) {
            throw new Refusal(
                    400,
                    "SecurityGroupMissingIcmpType",
                    "ICMP code (port-range-max) " + code + " is provided but ICMP type (port-range-min) is missing.");
        }
    }

    private static SecurityRule.Remote remote(NeutronBody given, String ethertype) {
        Optional<String> prefix = given.text("remote_ip_prefix");
        Optional<String> group = given.text("remote_group_id");
        if (prefix.isPresent() && group.isPresent()) {
            throw new Refusal(
                    400,
                    "SecurityGroupRemoteGroupAndRemoteIpPrefix",
                    "Only remote_ip_prefix, remote_group_id or remote_address_group_id may be provided.");
        }
        Optional<Cidr> cidr = prefix.map(Cidr::of);
        cidr.filter(found -> !found.ethertype().equals(ethertype)).ifPresent(found -> {
            throw new Refusal(
                    400,
                    "SecurityGroupRuleParameterConflict",
                    "Conflicting value ethertype " + ethertype + " for CIDR " + found.text());
        });
        return new SecurityRule.Remote(cidr.map(Cidr::text).orElse(null), group.orElse(null));
    }
}
