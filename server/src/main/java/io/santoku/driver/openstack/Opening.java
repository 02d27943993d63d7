package io.santoku.driver.openstack;

import io.santoku.driver.AddressRange;
import io.santoku.driver.http.Json;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a rule of a security group lets in: of which IP version, from which group or address range (both empty: from
/// anywhere), and which traffic of it (empty: all). Clouds do not keep a range as it was written, so each has one form.
record Opening(String version, String group, String range, String traffic) {
    Opening {
        range = AddressRange.of(range).map(Opening::limit).orElse(range);
    }

    private static String limit(AddressRange range) {
        return range.bits() == 0 ? "" : range.text();
    }

    /// From the members of a group.
    static Opening inside(String version, String group) {
        return new Opening(version, group, "", "");
    }

    /// From an address range.
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

    /// As Neutron wants it; only openings for all traffic are made.
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
