package io.santoku.lifecycle;

import io.santoku.nest.SharingDecision;
import io.santoku.placement.LeftOut;
import java.util.List;
import java.util.Map;

/// What a slice is made of and where it goes, in names alone: what people are shown of a design and its placement.
public record Outline(
        String name,
        int generation,
        int isolation,
        List<String> coverage,
        List<String> notSupportedLocations,
        List<Ends> connections,
        List<String> functions,
        Map<String, SharingDecision> sharing,
        List<Service> networkServices,
        List<LeftOut> leftOut,
        List<String> warnings) {

    /// A connection, by the ids of its functions.
    public record Ends(String core, String radio) {}

    /// A network service of the slice; `key` names it within the slice.
    public record Service(String key, String name, String nsdId, String location, boolean optional) {}
}
