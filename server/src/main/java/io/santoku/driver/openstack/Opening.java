package io.santoku.driver.openstack;

import io.santoku.driver.AddressRange;
import io.santoku.driver.http.Json;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The traffic that a security group rule lets in: its IP version, its source group or address range (both empty: from
/// anywhere), and its protocol and port (empty: all). Clouds do not keep a range as it was written, so each range is
/// kept in one form here.
record Opening(String version, String group, String range, String traffic) {
    Opening {
        range = AddressRange.of(range).map(Opening::limit).orElse(range);
    }

    private static String limit(AddressRange range) {
        return range.bits() == 0 ? "" : range.text();
    }

    /// Lets in traffic from the members of a group.
    static Opening inside(String version, String group) {
        return new Opening(version, group, "", "");
    }

    /// Lets in traffic from an address range.
    static Opening from(String range) {
        return new Opening(range.contains(":") ? "IPv6" : "IPv4", "", range, "");
    }

    static Opening read(JsonNode rule) {
        String ports = Json.text(rule, "port_range_min");
        return new Opening(
                Json.text(rule, "ethertype"),
                Json.text(rule, "remote_group_id"),
                Json.text(rule, "remote_ip_prefix"),
                (Json.text(rule, "protocol") + " " + ports).strip());
    }

    /// The members of a rule as Neutron wants them; we make rules for all traffic only.
    Map<String, Object> limits() {
        var limits = new HashMap<String, Object>(Map.of("ethertype", version));
        if (!group.isEmpty()) {
            limits.put("remote_group_id", group);
        }
        if (!range.isEmpty()) {
            limits.put("remote_ip_prefix", range);
        }
        return limits;
    }

    String words() {
        String from = group.isEmpty() ? range.isEmpty() ? " from anywhere" : " from " + range : "";
        return "security group rule for " + version + from + (traffic.isEmpty() ? "" : " (" + traffic + ")");
    }
}
