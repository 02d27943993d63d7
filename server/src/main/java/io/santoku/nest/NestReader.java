package io.santoku.nest;

import io.santoku.nest.NestReview.Accepted;
import io.santoku.nest.NestReview.Refused;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads a plain document as a [Nest]: fills it from its base descriptor, then checks the rules that involve several
/// members. The schema checks the types and ranges of single members; its violations are reported together with the
/// reader's own. Here, a member of the wrong type counts as absent.
public final class NestReader {
    private static final String REFERENCE = "base_slice_des_ref";

    private final BaseDescriptors bases;
    private final SstRules sstRules;
    private final List<DescriptorRule> rules;

    /// Creates a reader with the stored base descriptors; under [SstRules#EXTENDED] a stated `sst` replaces a missing
    /// `delay_tolerance`. `clock` decides which service times are over.
    public NestReader(BaseDescriptors bases, SstRules sstRules, InstantSource clock) {
        this.bases = bases;
        this.sstRules = sstRules;
        this.rules = List.of(
                new ThroughputRule(),
                new QosRule(),
                new SliceTypeRule(),
                new MultimediaTelephonyRule(),
                new ServiceTimeRule(clock));
    }

    /// Reviews a document (text, `Integer`, `BigDecimal`, `Boolean`, `List` and `Map` at all levels), for which the
    /// schema has already found the given violations.
    public NestReview review(Map<String, Object> document, List<NestViolation> known) {
        return review(document, known, Manner.STRICT);
    }

    /// Reviews a document; a lenient review allows several network services of the same name.
    public NestReview review(Map<String, Object> document, List<NestViolation> known, Manner manner) {
        if (!(document.get(Nest.DESCRIPTOR) instanceof Map)) {
            return new Refused(known.isEmpty() ? List.of(absent()) : known);
        }
        var findings = new Findings(known);
        var unread = new ArrayList<String>();
        Nest nest = Nest.read(filled(document, findings), unread);
        for (DescriptorRule rule : rules) {
            rule.check(nest.profile(), findings);
        }
        UniqueNames.check(nest, manner, findings);
        if (nest.wantsNoDifferentiator()) {
            findings.warn(Nest.NO_DIFFERENTIATOR_WARNING);
        }
        UnusedMembers.check(nest, findings);
        unread.forEach(place -> findings.warn(place + " is not used: its value is of another type than expected"));
        return findings.violations().isEmpty()
                ? new Accepted(nest, findings.warnings())
                : new Refused(findings.violations());
    }

    private static NestViolation absent() {
        return new NestViolation(Pointer.DESCRIPTOR.text(), "is required");
    }

    private Map<String, Object> filled(Map<String, Object> document, Findings findings) {
        Attributes given = Attributes.of(document.get(Nest.DESCRIPTOR));
        var whole = new LinkedHashMap<>(document);
        whole.put(Nest.DESCRIPTOR, normal(merged(given, findings), findings));
        return whole;
    }

    private Map<String, Object> merged(Attributes given, Findings findings) {
        Optional<String> reference = given.text(REFERENCE).filter(id -> !id.isBlank());
        if (reference.isEmpty()) {
            require(given, findings);
            return given.members();
        }
        Optional<Map<String, Object>> base = bases.find(reference.get());
        if (base.isEmpty()) {
            findings.refuse(
                    Pointer.DESCRIPTOR.to(REFERENCE), "names no stored base descriptor: \"" + reference.get() + "\"");
            return given.members();
        }
        return inherited(given, base.get(), findings);
    }

    private Map<String, Object> inherited(Attributes given, Map<String, Object> base, Findings findings) {
        var merged = new Attributes(Merge.fill(given.members(), base));
        if (!merged.has("sst")) {
            requireMember(merged, Nest.DELAY_TOLERANCE, findings);
        }
        return merged.members();
    }

    private void require(Attributes given, Findings findings) {
        requireMember(given, Nest.DOWNLINK, findings);
        if (sstRules == SstRules.KATANA || !given.has("sst")) {
            requireMember(given, Nest.DELAY_TOLERANCE, findings);
        }
    }

    private static void requireMember(Attributes descriptor, String name, Findings findings) {
        if (!descriptor.has(name)) {
            findings.refuse(
                    Pointer.DESCRIPTOR.to(name), "is required, here or in a base descriptor (" + REFERENCE + ")");
        }
    }

    private static Map<String, Object> normal(Map<String, Object> members, Findings findings) {
        var normal = new LinkedHashMap<>(members);
        normal.computeIfPresent(Nest.COVERAGE, (_, coverage) -> lowerCase(coverage));
        if (isolatedByHardware(new Attributes(members))) {
            normal.put(Nest.ISOLATION, 3);
            findings.warn("isolation is raised to 3, since isolation_level asks for physical isolation");
        }
        return normal;
    }

    private static boolean isolatedByHardware(Attributes descriptor) {
        return descriptor
                        .object("isolation_level")
                        .text("level")
                        .filter("PHYSICAL"::equals)
                        .isPresent()
                && descriptor.integerOr(Nest.ISOLATION, 0) != 3;
    }

    private static Object lowerCase(Object coverage) {
        if (!(coverage instanceof List<?> locations)) {
            return coverage;
        }
        return locations.stream()
                .map(location -> location instanceof String id ? id.toLowerCase(Locale.ROOT) : location)
                .toList();
    }
}
