package io.santoku.api.katana.slices;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Removes empty texts from a NEST; the predecessor's clients send them for attributes without a value.
final class Blanks {
    private static final String NAME = "ns-name";
    private static final String TOLERANCE = "delay_tolerance"; // an empty text means false there

    private Blanks() {}

    /// Returns the NEST without them: empty attributes are left out, and a network service without a name gets the name
    /// of its descriptor.
    static JsonNode leftOut(JsonNode nest) {
        JsonNode copy = nest.deepCopy();
        if (copy.path("base_slice_descriptor") instanceof ObjectNode descriptor) {
            descriptor.remove(empty(descriptor).stream()
                    .filter(name -> !name.equals(TOLERANCE))
                    .toList());
        }
        copy.path("service_descriptor").path(RequestedServices.LIST).forEach(Blanks::fill);
        return copy;
    }

    private static void fill(JsonNode entry) {
        if (!(entry instanceof ObjectNode service)) {
            return;
        }
        List<String> empty = empty(service);
        service.remove(empty);
        if (empty.contains(NAME) && service.path("nsd-id").isString()) {
            service.set(NAME, service.path("nsd-id"));
        }
    }

    private static List<String> empty(ObjectNode object) {
        return object.properties().stream()
                .filter(member -> member.getValue().isString()
                        && member.getValue().stringValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
