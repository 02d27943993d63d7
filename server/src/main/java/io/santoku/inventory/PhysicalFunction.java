package io.santoku.inventory;

import java.util.Map;

/// A physical network function (PNF); `attributes` are passed on to WIM and EMS as they were given (`ip`, `ip_s1`, …).
public record PhysicalFunction(
        String id, String name, String location, boolean optional, Map<String, String> attributes) {
    public PhysicalFunction {
        attributes = Map.copyOf(attributes);
    }
}
