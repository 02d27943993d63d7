package io.santoku.nest;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Documents for tests, and the reading of them.
final class Nests {
    private static final BaseDescriptors NONE = _ -> Optional.empty();

    private Nests() {}

    /// A slice for broadband at these locations.
    static Map<String, Object> embb(String... coverage) {
        return document(Map.of(
                "base_slice_des_id",
                "broadband",
                "coverage",
                List.of(coverage),
                "delay_tolerance",
                true,
                "network_DL_throughput",
                Map.of("guaranteed", 200_000)));
    }

    /// The same, ultra-reliable.
    static Map<String, Object> urllc(String... coverage) {
        return with(embb(coverage), "delay_tolerance", false);
    }

    static Map<String, Object> document(Map<String, Object> descriptor) {
        return new LinkedHashMap<>(Map.of("base_slice_descriptor", descriptor));
    }

    /// The document with one more or another attribute in its descriptor.
    static Map<String, Object> with(Map<String, Object> document, String name, Object value) {
        var descriptor = new LinkedHashMap<>(
                Attributes.of(document.get("base_slice_descriptor")).members());
        descriptor.put(name, value);
        var changed = new LinkedHashMap<>(document);
        changed.put("base_slice_descriptor", descriptor);
        return changed;
    }

    /// The document with network services of its own.
    static Map<String, Object> withServices(Map<String, Object> document, List<Map<String, Object>> entries) {
        var changed = new LinkedHashMap<>(document);
        changed.put("service_descriptor", Map.of("ns_list", entries));
        return changed;
    }

    static Map<String, Object> service(String name, Object placement) {
        return Map.of("nsd-id", name + "-nsd", "ns-name", name, "placement", placement);
    }

    static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    static NestReview review(Map<String, Object> document) {
        return new NestReader(NONE, SstRules.KATANA, InstantSource.system()).review(document, List.of());
    }

    static Nest nest(Map<String, Object> document) {
        return switch (review(document)) {
            case NestReview.Accepted accepted -> accepted.nest();
            case NestReview.Refused(var violations) -> throw new AssertionError(violations);
        };
    }

    static List<String> warnings(Map<String, Object> document) {
        return switch (review(document)) {
            case NestReview.Accepted accepted -> accepted.warnings();
            case NestReview.Refused(var violations) -> throw new AssertionError(violations);
        };
    }

    static List<String> violations(NestReview review) {
        return switch (review) {
            case NestReview.Accepted _ -> List.of();
            case NestReview.Refused(var violations) ->
                violations.stream()
                        .map(violation -> violation.pointer() + ": " + violation.message())
                        .toList();
        };
    }
}
