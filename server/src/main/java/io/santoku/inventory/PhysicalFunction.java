package io.santoku.inventory;

import java.util.Map;
import java.util.TreeMap;

/// A physical network function (PNF); `attributes` are passed on to WIM and EMS as they were given (`ip`, `ip_s1`, …).
public record PhysicalFunction(
        String id, String name, String location, boolean optional, Map<String, String> attributes) {
    public PhysicalFunction {
        attributes = Map.copyOf(attributes);
    }

    /// What controllers and element managers are told of it, in the words of the predecessor's messages.
    public Map<String, String> told() {
        var told = new TreeMap<>(attributes);
        told.put("pnf-id", id);
        told.put("pnf-name", name);
        told.put("location", location);
        return told;
    }
}
