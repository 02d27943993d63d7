package io.santoku.inventory;

import java.util.Map;
import java.util.TreeMap;

/// A physical network function (ETSI GR NFV 003). The `attributes` are passed on to WIM and EMS as they were given
/// (`ip`, `ip_s1`, …). They may hold secrets: views and `toString` mask them ([Secrets]).
public record PhysicalFunction(
        String id, String name, String location, boolean optional, Map<String, Object> attributes) {
    public PhysicalFunction {
        attributes = Map.copyOf(attributes);
    }

    /// Returns the same function with these attributes.
    public PhysicalFunction with(Map<String, Object> others) {
        return new PhysicalFunction(id, name, location, optional, others);
    }

    /// Returns the description that controllers and element managers receive.
    public Map<String, Object> description() {
        var description = new TreeMap<String, Object>(attributes);
        description.put("pnf-id", id);
        description.put("pnf-name", name);
        description.put("location", location);
        description.put("optional", optional);
        return description;
    }

    @Override
    public String toString() {
        return Secrets.masked(description()).toString();
    }
}
