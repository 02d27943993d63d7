package io.santoku.api.katana.slices;

import io.santoku.nest.NestViolation;
import io.santoku.nest.schema.NestSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads a NEST as leniently as the predecessor: it checks only the members that the predecessor reads itself, and
/// `delay_tolerance` may be any JSON value that can be read as true or false ([#isTrue]). All other members are kept
/// unchecked.
record LooseNest(Map<String, Object> document, List<NestViolation> violations) {
    private static final String DESCRIPTOR = "base_slice_descriptor";
    private static final String TOLERANCE = "delay_tolerance";
    private static final String RATE = "network_DL_throughput";
    private static final String BASE = "/" + DESCRIPTOR;
    private static final Set<String> JUDGED = Set.of(
            "",
            BASE,
            BASE + "/base_slice_des_id",
            BASE + "/base_slice_des_ref",
            "/service_descriptor",
            "/test_descriptor",
            BASE + "/isolation",
            BASE + "/sst",
            BASE + "/sd",
            BASE + "/" + RATE,
            BASE + "/" + RATE + "/guaranteed");
    private static final List<String> JUDGED_BELOW = List.of(BASE + "/coverage", "/service_descriptor/ns_list");
    private static final Set<String> NO = Set.of("", "0", "false", "no");

    static LooseNest of(JsonNode posted) {
        List<NestViolation> unbearable = NestSchema.unbearable(posted);
        if (!unbearable.isEmpty()) {
            return new LooseNest(Map.of(), unbearable);
        }
        JsonNode root = Blanks.leftOut(posted);
        var violations = new ArrayList<>(
                NestSchema.check(root).stream().filter(LooseNest::isJudged).toList());
        JsonNode rate = root.path(DESCRIPTOR).path(RATE);
        if (rate.isObject() && rate.path("guaranteed").isMissingNode()) {
            violations.add(new NestViolation(BASE + "/" + RATE + "/guaranteed", "is required"));
        }
        return new LooseNest(decided(root), violations);
    }

    private static boolean isJudged(NestViolation violation) {
        return JUDGED.contains(violation.pointer())
                || JUDGED_BELOW.stream().anyMatch(place -> violation.pointer().startsWith(place));
    }

    private static Map<String, Object> decided(JsonNode root) {
        Map<String, Object> document = NestSchema.plain(root);
        JsonNode tolerance = root.path(DESCRIPTOR).path(TOLERANCE);
        if (!(document.get(DESCRIPTOR) instanceof Map<?, ?> descriptor) || tolerance.isMissingNode()) {
            return document;
        }
        boolean inherits = tolerance.isNull() && descriptor.get("base_slice_des_ref") != null;
        return inherits ? document : with(document, descriptor, isTrue(tolerance));
    }

    private static Map<String, Object> with(Map<String, Object> document, Map<?, ?> descriptor, boolean tolerant) {
        var members = new LinkedHashMap<String, Object>();
        descriptor.forEach((name, value) -> members.put(String.valueOf(name), value));
        members.put(TOLERANCE, tolerant);
        var whole = new LinkedHashMap<>(document);
        whole.put(DESCRIPTOR, members);
        return whole;
    }

    /// Whether a value counts as true: zero, null, empty values and the texts `0`, `false` and `no` count as false.
    static boolean isTrue(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.decimalValue().signum() != 0;
            case STRING -> !NO.contains(value.stringValue().strip().toLowerCase(Locale.ROOT));
            case ARRAY, OBJECT -> !value.isEmpty();
            case NULL, MISSING, BINARY, POJO -> false;
        };
    }
}
